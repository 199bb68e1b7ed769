package com.careervp.kernel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits prose into sentences.
public final class Sentences {
    private static final Pattern END = Pattern.compile("[.!?…]+(?:[\"”“’)]|\\s?»)*(?=\\s|$)|\\n+");
    /// A full stop after these does not end a sentence.
    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "prof", "mr", "mrs", "ms", "st", "co", "nr", "ca", "bzw", "z.b", "e.g", "i.e", "d.h", "u.a", "inkl",
            "vgl", "mio", "mrd", "tsd", "approx", "p.ex", "env", "m", "mme", "dipl", "ing", "b.sc", "m.sc", "b.a",
            "m.a", "ph.d", "jan", "feb", "mar", "apr", "aug", "sept", "okt", "oct", "nov", "dez", "dec", "janv", "févr",
            "juil", "déc", "str", "max", "min", "usw", "etc");

    private Sentences() {}

    /// The sentences in order, without surrounding white space and without empty ones.
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher matcher = END.matcher(text);
        int start = 0;
        while (matcher.find()) {
            String candidate = text.substring(start, matcher.end());
            boolean more = matcher.end() < text.length();
            if (more && !matcher.group().contains("\n") && !endsHere(candidate, text.substring(matcher.end()))) {
                continue;
            }
            add(sentences, candidate);
            start = matcher.end();
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    private static boolean endsHere(String candidate, String rest) {
        String next = rest.stripLeading();
        if (next.isEmpty()) {
            return true;
        }
        int first = next.codePointAt(0);
        if (Character.isLowerCase(first)) {
            return false;
        }
        String word = Tokens.fold(lastWord(candidate));
        return word.isEmpty() || !(ABBREVIATIONS.contains(word) || (word.length() == 1 && !word.equals("i")));
    }

    /// The word before the full stop the text ends with (`e.g` of `e.g.`); empty where it ends otherwise.
    private static String lastWord(String text) {
        if (!text.endsWith(".")) {
            return "";
        }
        int start = text.length() - 1;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        return text.substring(start, text.length() - 1);
    }

    private static void add(List<String> sentences, String candidate) {
        String stripped = candidate.strip();
        if (!stripped.isEmpty()) {
            sentences.add(stripped);
        }
    }
}
