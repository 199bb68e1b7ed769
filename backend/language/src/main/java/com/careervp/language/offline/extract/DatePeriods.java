package com.careervp.language.offline.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds periods and dates in the forms CVs use, in three languages: `03/2019 – 05/2021`, `March 2019 to
/// date`, `seit 2019`, `de mars 2019 à juin 2021`, `2017–19`, `Sept. '18 - today`, `WS 2014/15`.
public final class DatePeriods {
    private static final String MONTH =
            "(?:jan(?:uary|uar|vier|v)?|jänner|feb(?:ruary|ruar)?|f[ée]v(?:rier|r)?|mar(?:ch|s)?|mär(?:z)?|mrz|apr(?:il)?"
                    + "|avr(?:il)?|may|mai|june?|juni|juin|july?|juli?|juil(?:let)?|aug(?:ust)?|ao[ûu]t|sep(?:t|tember|tembre)?"
                    + "|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|d[ée]c(?:embre)?)";
    private static final String SEASON = "(?:spring|summer|autumn|fall|winter|frühjahr|sommer|herbst|printemps|été"
            + "|automne|hiver|ws|ss|wise|sose|q[1-4])";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String DATE = "(?:(?:\\d{1,2}\\.?(?:er)?\\s+)?" + MONTH + "\\.?,?[\\s-]*(?:of\\s+)?(?:" + YEAR
            + "|['’]\\d\\d)|" + SEASON + "\\s+" + YEAR + "(?:/\\d\\d(?!\\d))?|" + YEAR
            + "[-./](?:0[1-9]|1[0-2])(?:[-.](?:0[1-9]|[12]\\d|3[01]))?(?!\\d)|(?:(?:0?[1-9]|[12]\\d|3[01])[./])?"
            + "(?:0?[1-9]|1[0-2])\\s?[./-]\\s?" + YEAR + "|(?:0[1-9]|1[0-2])[./]\\d\\d(?![\\d.])|" + YEAR + ")";
    private static final String PRESENT = "(?:present|now|today|current(?:ly)?|ongoing|(?:to )?date|heute|jetzt|aktuell"
            + "|laufend|dato|gegenwart|aujourd['’´]hui|(?:à )?ce jour|présent|maintenant|actuel(?:lement)?|en cours)";
    private static final String SINCE = "(?:since|from|seit|ab|depuis|dès|von|vom|du|de|dem|d['’])";
    private static final String UNTIL = "(?:[-–—‐‑−]{1,2}|to|till|until|bis(?: zum)?|à|au|jusqu['’](?:à|en)|->|→)";
    private static final Pattern PERIOD =
            Pattern.compile("(?iu)(?<![\\p{L}\\d/.])(?:(?<since>" + SINCE + "(?: (?:dem|le))?)\\s+)?(?<start>" + DATE
                    + ")(?:\\s*" + UNTIL + "\\s*(?:(?<end>" + DATE + ")|(?<present>" + PRESENT
                    + ")(?!\\p{L})|(?<short>\\d\\d(?!\\d)(?=$|[\\s,)|:\\]])))|(?<open>\\s*[-–—])(?=\\s*(?:$|\\t|\\))))?"
                    + "(?![\\p{L}\\d%])");
    private static final Pattern OPEN = Pattern.compile("(?iu)(?:since|seit|depuis|dès|ab|from)(?: (?:dem|le))?");
    private static final Pattern DURATION =
            Pattern.compile("(?iu)\\s*[(·,]?\\s*\\d+\\+?\\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois)"
                    + "(?:[\\s,]+(?:and |und |et )?\\d+\\s*(?:months?|mos?|monate?|mois))?\\s*\\)?");

    private DatePeriods() {}

    /// A period or a single date.
    ///
    /// @param start as written
    /// @param end as written; null where the period goes on or only one date is given
    /// @param open whether the text says that it goes on
    /// @param from index of its first character in the text
    /// @param to index after its last
    public record Period(String start, @Nullable String end, boolean open, int from, int to) {

        /// Only one date, and no word that it is a beginning.
        public boolean isSingle() {
            return end == null && !open;
        }
    }

    /// The first period or date of a text; a period with both ends goes before a date alone.
    public static Optional<Period> in(String text) {
        Matcher matcher = PERIOD.matcher(text);
        Period single = null;
        while (matcher.find()) {
            Period found = period(matcher);
            if (!found.isSingle()) {
                return Optional.of(found);
            }
            single = single == null ? found : single;
        }
        return Optional.ofNullable(single);
    }

    /// Whether the text is a period or a date and nothing else, a duration (`3 years`) beside it not counted.
    public static boolean isPeriod(String text) {
        Optional<Period> found = in(text);
        return found.isPresent() && rest(text, found.get()).isEmpty();
    }

    /// The text without the period, and without what then stands at its ends or in empty brackets.
    static String rest(String text, Period period) {
        String before = text.substring(0, period.from());
        String after = text.substring(period.to());
        Matcher duration = DURATION.matcher(after);
        if (duration.lookingAt() && duration.end() > 0) {
            after = after.substring(duration.end());
        }
        String rest = before.stripTrailing().endsWith("(")
                        && after.stripLeading().startsWith(")")
                ? before.stripTrailing().substring(0, before.stripTrailing().length() - 1)
                        + after.stripLeading().substring(1)
                : before + after;
        return Pieces.trimmed(rest.replaceAll("\\(\\s*\\)|\\[\\s*]", " "));
    }

    private static Period period(Matcher matcher) {
        String start = matcher.group("start").strip();
        String end = matcher.group("end");
        boolean open = matcher.group("present") != null || matcher.group("open") != null;
        String since = matcher.group("since");
        int from = matcher.start();
        if (since != null && end == null && !open) {
            open = OPEN.matcher(since).matches();
            from = open ? from : matcher.start("start");
        }
        if (matcher.group("short") != null) {
            end = matcher.group("short");
        }
        return new Period(start, end == null ? null : end.strip(), open, from, matcher.end());
    }
}
