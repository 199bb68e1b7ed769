package com.careervp.console.ui.widgets;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments and durations as people read them.
public final class TimeText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS z", Locale.ENGLISH);

    private TimeText() {}

    /// In its two largest units, e.g. `14 h 08 m`, or `24 h`; `0 s` for anything negative.
    public static String duration(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return units(seconds / 60, "m", seconds % 60, "s");
        }
        if (seconds < 172_800) {
            return units(seconds / 3600, "h", seconds / 60 % 60, "m");
        }
        return units(seconds / 86_400, "d", seconds / 3600 % 24, "h");
    }

    private static String units(long large, String largeUnit, long small, String smallUnit) {
        return small == 0
                ? large + " " + largeUnit
                : String.format(Locale.ROOT, "%d %s %02d %s", large, largeUnit, small, smallUnit);
    }

    /// E.g. `3 m 12 s ago`, `just now`, `in 5 s`.
    public static String relative(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.isNegative() && age.toSeconds() < 0) {
            return "in " + duration(age.negated());
        }
        return age.toSeconds() == 0 ? "just now" : duration(age) + " ago";
    }

    /// The time of the day, with the day when it is not today.
    public static String absolute(Instant at, Instant now, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return LocalDate.ofInstant(now, zone).equals(local.toLocalDate())
                ? TIME.format(local)
                : DAY_AND_TIME.format(local);
    }

    /// Everything: date, milliseconds and zone.
    public static String full(Instant at, ZoneId zone) {
        return FULL.format(at.atZone(zone));
    }
}
