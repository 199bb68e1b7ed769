package com.careervp.kernel.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes told in words, as percentages: `by a third`, `halved`, `um ein Viertel`, `doublé`.
final class Ratios {
    private static final String THIRD = "33.3";
    private static final Map<String, String> PERCENT = Map.ofEntries(
            Map.entry("half", "50"),
            Map.entry("halv", "50"),
            Map.entry("hälfte", "50"),
            Map.entry("halbier", "50"),
            Map.entry("moitié", "50"),
            Map.entry("third", THIRD),
            Map.entry("drittel", THIRD),
            Map.entry("tiers", THIRD),
            Map.entry("quarter", "25"),
            Map.entry("viertel", "25"),
            Map.entry("quart", "25"),
            Map.entry("fifth", "20"),
            Map.entry("fünftel", "20"),
            Map.entry("doubl", "100"),
            Map.entry("verdoppel", "100"),
            Map.entry("tripl", "200"),
            Map.entry("verdreifach", "200"),
            Map.entry("quadrupl", "300"),
            Map.entry("vervierfach", "300"));
    private static final Pattern RATIO = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:by|um|de|d['’])\\s?(?:nearly |almost |about |rund |fast |près de |env\\. )?"
                    + "(?:an?\\s|one\\s|ein\\s|einen?\\s|die\\s|un\\s|la\\s|one-)?(?<part>half|hälfte|moitié|third|drittel|tiers|quarter|viertel|quart|fifth|fünftel)"
                    + "|(?<verb>halv(?:ed|ing)|halbier(?:t|en)|doubled|doubling|verdoppel(?:t|n|te)|doublé\\p{L}{0,2}|tripled|triplé\\p{L}{0,2}"
                    + "|verdreifach(?:t|en)|quadrupl(?:ed|é\\p{L}{0,2})|vervierfach(?:t|en)))(?!\\p{L})");

    private Ratios() {}

    static List<Figure> in(String text) {
        List<Figure> figures = new ArrayList<>();
        Matcher matcher = RATIO.matcher(text);
        while (matcher.find()) {
            String word = Tokens.fold(matcher.group("part") == null ? matcher.group("verb") : matcher.group("part"));
            PERCENT.entrySet().stream()
                    .filter(entry -> word.startsWith(entry.getKey()))
                    .findFirst()
                    .ifPresent(entry -> figures.add(new Figure(
                            new BigDecimal(entry.getValue()),
                            Figure.Unit.PERCENT,
                            matcher.group(),
                            matcher.start(),
                            matcher.end())));
        }
        return figures;
    }
}
