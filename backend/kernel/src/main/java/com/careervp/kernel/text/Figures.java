package com.careervp.kernel.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds figures in English, German and French notation: `1,200`, `1.200`, `1 200`, `12.5 %`, `12,5 Prozent`, `€1.2M`,
/// `EUR 1,2 Mio.`, `ten years`. Dates are not figures, and neither are digits inside names (`S/4HANA`, `ISO9001`).
public final class Figures {
    private static final String CURRENCY = "€|\\$|£|EUR|USD|GBP|CHF|Euros?|dollars?|francs?|Franken";
    private static final String TIMES =
            "years?|jahren?|jahre|ans?|années|months?|monaten?|monate|mois|weeks?|wochen?|semaines?"
                    + "|days?|tagen?|tage|jours?|hours?|stunden?|heures?|minutes?|minuten";
    private static final String SPACE = "[\\s\\u00a0\\u202f]";
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\p{L}\\d])(?<![\\d][.,])(?:(?<before>" + CURRENCY + ")" + SPACE + "?)?"
                    + "(?<number>\\d{1,3}(?:[" + SPACE.substring(1, SPACE.length() - 1) + "'’]\\d{3})+(?:[.,]\\d+)?"
                    + "|\\d+(?:[.,]\\d+)*)"
                    + "(?:" + SPACE + "?(?<magnitude>k|thousand|tsd\\.?|tausend|mille|m|mn|millions?|millionen|mio\\.?"
                    + "|bn|billion|mrd\\.?|milliarden?|milliards?)(?!\\p{L}))?"
                    + "(?:" + SPACE + "?(?:de" + SPACE + "|d['’])?(?<after>%|percent|per" + SPACE + "cent|prozent|pour"
                    + SPACE
                    + "cent|" + CURRENCY + "|" + TIMES + ")(?!\\p{L}))?(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern A_DIGIT = Pattern.compile("\\d");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:[.,]\\d{3})+");
    private static final Map<String, Figure.Unit> TIME_BEGINNINGS = Map.ofEntries(
            Map.entry("year", Figure.Unit.YEARS),
            Map.entry("jahr", Figure.Unit.YEARS),
            Map.entry("an", Figure.Unit.YEARS),
            Map.entry("mo", Figure.Unit.MONTHS),
            Map.entry("we", Figure.Unit.WEEKS),
            Map.entry("wo", Figure.Unit.WEEKS),
            Map.entry("se", Figure.Unit.WEEKS),
            Map.entry("da", Figure.Unit.DAYS),
            Map.entry("ta", Figure.Unit.DAYS),
            Map.entry("jour", Figure.Unit.DAYS),
            Map.entry("ho", Figure.Unit.HOURS),
            Map.entry("st", Figure.Unit.HOURS),
            Map.entry("he", Figure.Unit.HOURS),
            Map.entry("min", Figure.Unit.MINUTES));
    private static final Pattern YEARS_AFTER =
            Pattern.compile("(?iu)" + SPACE + "+(?:years?|jahren?|jahre|ans|années)(?!\\p{L}).*");

    private Figures() {}

    /// Every figure in digits, every number of years in words, and every change told as a ratio, in order of kind.
    public static List<Figure> in(String text) {
        List<Figure> figures = new ArrayList<>();
        if (A_DIGIT.matcher(text).find()) {
            addDigits(text, figures);
        }
        for (Figure word : inWords(text)) {
            if (word.unit() == Figure.Unit.YEARS) {
                figures.add(word);
            }
        }
        figures.addAll(Ratios.in(text));
        return figures;
    }

    /// Numbers written as words, with years told apart from everything else. Most small ones count nothing that could
    /// be wrong (`two shifts`), so that [#in] leaves them out.
    public static List<Figure> inWords(String text) {
        return NumberWords.in(text).stream()
                .map(word -> new Figure(
                        BigDecimal.valueOf(word.value()),
                        YEARS_AFTER
                                        .matcher(text.substring(word.end()).split("\n", 2)[0])
                                        .matches()
                                ? Figure.Unit.YEARS
                                : Figure.Unit.PLAIN,
                        text.substring(word.start(), word.end()),
                        word.start(),
                        word.end()))
                .toList();
    }

    private static void addDigits(String text, List<Figure> figures) {
        Matcher matcher = FIGURE.matcher(blankDates(text));
        while (matcher.find()) {
            figures.add(new Figure(
                    value(matcher.group("number")).multiply(magnitude(matcher.group("magnitude"))),
                    unit(matcher.group("before"), matcher.group("after")),
                    matcher.group().strip(),
                    matcher.start(),
                    matcher.end()));
        }
    }

    private static String blankDates(String text) {
        StringBuilder blanked = new StringBuilder(text);
        for (Dates.Found date : Dates.in(text)) {
            for (int index = date.start(); index < date.end(); index++) {
                blanked.setCharAt(index, '_');
            }
        }
        return blanked.toString();
    }

    /// Three digits after a separator are thousands in all three notations; CVs do not give three decimals.
    private static BigDecimal value(String number) {
        String joined = number.replaceAll("[\\s\\u00a0\\u202f'’]", "");
        if (THOUSANDS.matcher(joined).matches()) {
            return new BigDecimal(joined.replaceAll("[.,]", ""));
        }
        int decimal = Math.max(joined.lastIndexOf('.'), joined.lastIndexOf(','));
        if (decimal < 0) {
            return new BigDecimal(joined);
        }
        String whole = joined.substring(0, decimal).replaceAll("[.,]", "");
        return new BigDecimal(whole + "." + joined.substring(decimal + 1));
    }

    private static BigDecimal magnitude(@Nullable String word) {
        if (word == null) {
            return BigDecimal.ONE;
        }
        String folded = Tokens.fold(word);
        if (folded.startsWith("k") || folded.startsWith("t") || folded.equals("mille")) {
            return BigDecimal.valueOf(1_000);
        }
        boolean billion = folded.startsWith("b") || folded.startsWith("mrd") || folded.startsWith("milliard");
        return BigDecimal.valueOf(billion ? 1_000_000_000L : 1_000_000L);
    }

    private static Figure.Unit unit(@Nullable String before, @Nullable String after) {
        String sign = Tokens.fold(before == null ? (after == null ? "" : after) : before);
        if (sign.isEmpty()) {
            return Figure.Unit.PLAIN;
        }
        if (sign.startsWith("%") || sign.startsWith("p")) {
            return Figure.Unit.PERCENT;
        }
        Figure.Unit time = time(sign);
        if (time != Figure.Unit.PLAIN) {
            return time;
        }
        return switch (sign.charAt(0)) {
            case '$', 'u', 'd' -> Figure.Unit.USD;
            case '£', 'g' -> Figure.Unit.GBP;
            case 'c', 'f' -> Figure.Unit.CHF;
            default -> Figure.Unit.EUR;
        };
    }

    /// By the first letters, which tell the words of the three languages apart; anything else is plain.
    private static Figure.Unit time(String sign) {
        return TIME_BEGINNINGS.entrySet().stream()
                .filter(beginning -> sign.startsWith(beginning.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Figure.Unit.PLAIN);
    }
}
