package com.careervp.kernel.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds dates in the forms CVs use: `2019`, `2019-03`, `2019-03-01`, `2019/03`, `03/2019`, `3.2019`, `01.03.2019`,
/// `March 2019`, `Mar. 2019`, `1 March 2019`, `März 2019`, `mars 2019`, `1er mars 2019`. Of a day, the month is kept.
public final class Dates {
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern A_YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Map<String, Integer> MONTHS = months();
    private static final String MONTH_NAMES = String.join(
            "|",
            MONTHS.keySet().stream()
                    .sorted(Comparator.comparingInt(name -> -name.length()))
                    .toList());
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\p{L}\\d.,])(?<!(?:EUR|USD|CHF|GBP|[€$£])\\s?)(?:"
                    + "(?:(?:" + DAY + "(?:st|nd|rd|th|er|\\.)?\\s)?(?<name>" + MONTH_NAMES
                    + ")\\.?(?:\\s" + DAY + "(?:st|nd|rd|th)?,)?[,\\s-]\\s*(?<namedYear>" + YEAR + "))"
                    + "|(?<isoYear>" + YEAR + ")[-‐‑–/](?<isoMonth>0[1-9]|1[0-2])(?:[-‐‑–/]" + DAY + ")?(?![\\d])"
                    + "|(?:" + DAY + "[./])?(?<month>0?[1-9]|1[0-2])[./‐‑-](?<monthYear>" + YEAR + ")"
                    + "|(?<year>" + YEAR + ")(?:/\\d\\d(?!\\d))?"
                    + ")(?![\\p{L}\\d%])(?![.,]\\d)(?!\\s?(?:%|€|\\$|EUR|USD|CHF|GBP))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Dates() {}

    /// One date and where it stands.
    public record Found(PartialDate date, int start, int end) {}

    /// Every date in a text, in order.
    public static List<Found> in(String text) {
        List<Found> dates = new ArrayList<>();
        // every form has a year; looking for one first spares most sentences the search for months
        if (!A_YEAR.matcher(text).find()) {
            return dates;
        }
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            dates.add(new Found(date(matcher), matcher.start(), matcher.end()));
        }
        return dates;
    }

    /// The one date a CV's date field holds; empty where it holds none (`present`, `heute`).
    public static Optional<PartialDate> parse(@Nullable String text) {
        return text == null
                ? Optional.empty()
                : in(text.strip()).stream().map(Found::date).findFirst();
    }

    private static PartialDate date(Matcher matcher) {
        if (matcher.group("name") != null) {
            Integer month = MONTHS.get(Tokens.fold(matcher.group("name")));
            return new PartialDate(Integer.parseInt(matcher.group("namedYear")), month);
        }
        if (matcher.group("isoYear") != null) {
            return new PartialDate(
                    Integer.parseInt(matcher.group("isoYear")), Integer.valueOf(matcher.group("isoMonth")));
        }
        if (matcher.group("monthYear") != null) {
            return new PartialDate(
                    Integer.parseInt(matcher.group("monthYear")), Integer.valueOf(matcher.group("month")));
        }
        return new PartialDate(Integer.parseInt(matcher.group("year")), null);
    }

    private static Map<String, Integer> months() {
        String[][] names = {
            {"january", "januar", "janvier", "jan", "janv", "jänner", "jän"},
            {"february", "februar", "février", "feb", "febr", "févr", "fév", "fevrier", "fevr"},
            {"march", "märz", "mars", "mar", "mrz", "mär", "maerz"},
            {"april", "avril", "apr", "avr"},
            {"may", "mai"},
            {"june", "juni", "juin", "jun"},
            {"july", "juli", "juillet", "jul", "juil"},
            {"august", "août", "aout", "aug"},
            {"september", "septembre", "sept", "sep"},
            {"october", "oktober", "octobre", "oct", "okt"},
            {"november", "novembre", "nov"},
            {"december", "dezember", "décembre", "decembre", "dec", "dez", "déc"}
        };
        Map<String, Integer> months = new HashMap<>();
        for (int month = 0; month < names.length; month++) {
            for (String name : names[month]) {
                months.put(name, month + 1);
            }
        }
        return Map.copyOf(months);
    }
}
