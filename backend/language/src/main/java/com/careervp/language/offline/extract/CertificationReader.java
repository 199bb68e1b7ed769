package com.careervp.language.offline.extract;

import com.careervp.kernel.career.Certification;
import com.careervp.kernel.text.Tokens;
import com.careervp.language.offline.extract.DatePeriods.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads certificates: a name, often with who issued it and when, in one line.
final class CertificationReader {
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^()]*)\\)\\s*$");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z0-9][A-Z0-9 +/-]{0,9}");

    List<Certification> read(List<TextLine> lines) {
        List<Certification> certificates = new ArrayList<>();
        for (TextLine line : lines) {
            Certification read = certificate(line.text());
            boolean belongsToLast = read == null && !certificates.isEmpty();
            if (belongsToLast) {
                Certification last = certificates.removeLast();
                String date = last.date() == null ? line.text() : last.date();
                certificates.add(new Certification(last.name(), last.issuer(), date));
            } else if (read != null && !Words.isProse(line.text())) {
                certificates.add(read);
            }
        }
        return certificates;
    }

    /// `Certified Associate in Project Management (CAPM)`, but not `ACA (ICAEW)`.
    private static boolean isAbbreviation(String text, String name) {
        return ACRONYM.matcher(text).matches()
                && name.indexOf(' ') > 0
                && !Tokens.folded(name).contains(Tokens.fold(text))
                && Tokens.folded(name).stream()
                        .anyMatch(word -> word.charAt(0) == Tokens.fold(text).charAt(0));
    }

    private static @Nullable Certification certificate(String text) {
        Optional<Period> period = DatePeriods.in(text);
        String rest = period.map(found -> DatePeriods.rest(text, found)).orElse(text);
        String date = period.map(Period::start).orElse(null);
        rest = Pieces.trimmed(rest.replaceAll("[,;]\\s*\\)", ")"));
        if (rest.isEmpty()) {
            return null;
        }
        List<String> pieces = Pieces.strong(rest);
        String name = pieces.getFirst();
        String issuer = pieces.size() > 1 ? pieces.get(1) : null;
        Matcher brackets = BRACKETS.matcher(name);
        if (issuer == null
                && brackets.find()
                && !isAbbreviation(brackets.group(1), name.substring(0, brackets.start()))) {
            issuer = Pieces.trimmed(brackets.group(1));
            name = name.substring(0, brackets.start());
        }
        int comma = name.lastIndexOf(',');
        if (issuer == null && comma > 0) {
            issuer = Pieces.trimmed(name.substring(comma + 1));
            name = name.substring(0, comma);
        }
        return new Certification(Pieces.trimmed(name), issuer, date);
    }
}
