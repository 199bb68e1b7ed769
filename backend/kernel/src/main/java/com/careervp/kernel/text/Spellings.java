package com.careervp.kernel.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Spellings of one word with and without umlauts and accents: `Müller`, `Mueller` and `Muller`; `Élodie` and `Elodie`.
/// `Mueller` and `Muller` themselves are two names.
public final class Spellings {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Spellings() {}

    /// Whether two folded words are spellings of one.
    public static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (one.isEmpty()
                || other.isEmpty()
                || (isPlain(one.charAt(0)) && isPlain(other.charAt(0)) && one.charAt(0) != other.charAt(0))) {
            return false;
        }
        return !(isPlain(one) && isPlain(other)) && !Collections.disjoint(forms(one), forms(other));
    }

    /// The folded word itself, and without marks: with umlauts written out, and with them left off.
    public static Set<String> forms(String folded) {
        if (isPlain(folded)) {
            return Set.of(folded);
        }
        String sharp = folded.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae");
        String written =
                sharp.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ø", "oe");
        Set<String> forms = new LinkedHashSet<>();
        forms.add(folded);
        forms.add(plain(written));
        forms.add(plain(sharp));
        return forms;
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!isPlain(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char character) {
        return character <= 'z';
    }
}
