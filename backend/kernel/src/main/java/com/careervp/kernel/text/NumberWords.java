package com.careervp.kernel.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers written as words, two to ninety-nine, a dozen and a hundred.
final class NumberWords {
    private static final String[][] SMALL = {
        {"two", "zwei", "deux"},
        {"three", "drei", "trois"},
        {"four", "vier", "quatre"},
        {"five", "fünf", "cinq"},
        {"six", "sechs"},
        {"seven", "sieben", "sept"},
        {"eight", "acht", "huit"},
        {"nine", "neun", "neuf"},
        {"ten", "zehn", "dix"},
        {"eleven", "elf", "onze"},
        {"twelve", "zwölf", "douze"},
        {"thirteen", "dreizehn", "treize"},
        {"fourteen", "vierzehn", "quatorze"},
        {"fifteen", "fünfzehn", "quinze"},
        {"sixteen", "sechzehn", "seize"},
        {"seventeen", "siebzehn", "dix-sept"},
        {"eighteen", "achtzehn", "dix-huit"},
        {"nineteen", "neunzehn", "dix-neuf"}
    };
    private static final String[][] TENS = {
        {"twenty", "zwanzig", "vingt"}, {"thirty", "dreißig", "trente"}, {"forty", "vierzig", "quarante"},
        {"fifty", "fünfzig", "cinquante"}, {"sixty", "sechzig", "soixante"}, {"seventy", "siebzig", "soixante-dix"},
        {"eighty", "achtzig", "quatre-vingts"}, {"ninety", "neunzig", "quatre-vingt-dix"}
    };
    private static final Map<String, Integer> VALUES = values();
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}(?:-\\p{L}+)*");
    private static final Pattern HEADED = Pattern.compile("köpfig\\p{L}*$");

    private NumberWords() {}

    record Found(int value, int start, int end) {}

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String folded = Tokens.fold(matcher.group());
            String word = folded.contains("köpfig") ? HEADED.matcher(folded).replaceFirst("") : folded;
            int hyphen = word.indexOf('-');
            Integer value = VALUES.get(word);
            // "a six-person team"
            if (value == null && hyphen > 0) {
                value = VALUES.get(word.substring(0, hyphen));
            }
            if (value != null) {
                found.add(new Found(value, matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private static Map<String, Integer> values() {
        Map<String, Integer> values = new HashMap<>();
        for (int index = 0; index < SMALL.length; index++) {
            for (String word : SMALL[index]) {
                values.put(word, index + 2);
            }
        }
        String[] germanOnes = {"ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"};
        String[] englishOnes = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        String[] frenchOnes = {"et-un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"};
        for (int ten = 0; ten < TENS.length; ten++) {
            int base = (ten + 2) * 10;
            for (String word : TENS[ten]) {
                values.put(word, base);
            }
            for (int one = 0; one < 9; one++) {
                values.put(TENS[ten][0] + "-" + englishOnes[one], base + one + 1);
                values.put(germanOnes[one] + "und" + TENS[ten][1], base + one + 1);
                values.put(TENS[ten][2] + "-" + frenchOnes[one], base + one + 1);
            }
        }
        for (String dozen : List.of("dozen", "dutzend", "douzaine")) {
            values.put(dozen, 12);
        }
        for (String hundred : List.of("hundred", "hundert", "cent", "centaine")) {
            values.put(hundred, 100);
        }
        values.put("quinzaine", 15);
        values.put("vingtaine", 20);
        values.put("trentaine", 30);
        return Map.copyOf(values);
    }
}
