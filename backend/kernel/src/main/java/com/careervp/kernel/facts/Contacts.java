package com.careervp.kernel.facts;

import com.careervp.kernel.text.Tokens;
import java.util.regex.Pattern;

/// Compares names, addresses, telephone numbers and links.
final class Contacts {
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D+");
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d\\s()/.‑–-]{4,}\\d");
    private static final Pattern SCHEME = Pattern.compile("^(?:mailto:|https?://)?(?:www\\.)?|/+$");
    private static final Pattern EXIT_CODE = Pattern.compile("^(?:\\+|00)");
    private static final int LONGEST_COUNTRY_CODE = 3;
    private static final int FEWEST_DIGITS = 7;

    private Contacts() {}

    static boolean same(String claim, String known) {
        if (NUMBER.matcher(claim.strip()).matches()) {
            return sameNumber(claim.strip(), known.strip());
        }
        if (claim.contains("@") || claim.contains("/") || known.contains("@") || known.contains("://")) {
            return link(claim).equals(link(known));
        }
        return Names.sameInAnyOrder(claim, known);
    }

    /// A number may be written with its country code or, as at home, with a zero instead.
    private static boolean sameNumber(String claim, String known) {
        String said = digits(claim);
        String source = digits(known);
        if (said.equals(source)) {
            return !said.isEmpty();
        }
        boolean abroad = EXIT_CODE.matcher(claim).find();
        boolean knownAbroad = EXIT_CODE.matcher(known).find();
        if (abroad == knownAbroad) {
            return false;
        }
        String national = abroad ? source : said;
        String international = abroad ? said : source;
        String local = national.startsWith("0") ? national.substring(1) : national;
        return local.length() >= FEWEST_DIGITS
                && international.endsWith(local)
                && international.length() - local.length() <= LONGEST_COUNTRY_CODE;
    }

    /// Without the code for abroad and without a zero in brackets.
    private static String digits(String number) {
        String plain = EXIT_CODE.matcher(number.replace("(0)", "")).replaceFirst("");
        return NOT_A_DIGIT.matcher(plain).replaceAll("");
    }

    private static String link(String text) {
        return SCHEME.matcher(Tokens.fold(text.strip())).replaceAll("");
    }
}
