package com.careervp.console.core.gates;

import java.time.Duration;
import java.util.Locale;

/// Numbers with their units, as people read them.
public final class Figures {
    private Figures() {}

    /// @param value `NaN` for what was not measured
    public static String of(double value, GateKind.Unit unit) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return switch (unit) {
            case SHARE -> trimmed(value * 100, 1) + " %";
            case MILLIS -> millis(value);
            case COUNT -> trimmed(value, 1);
            case USD -> "$" + String.format(Locale.ROOT, value < 0.01 && value > 0 ? "%.5f" : "%.3f", value);
        };
    }

    /// A duration in its two largest units, e.g. `14 h 08 m`.
    public static String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return String.format(Locale.ROOT, "%d m %02d s", seconds / 60, seconds % 60);
        }
        if (seconds < 172_800) {
            return String.format(Locale.ROOT, "%d h %02d m", seconds / 3_600, seconds / 60 % 60);
        }
        return String.format(Locale.ROOT, "%d d %02d h", seconds / 86_400, seconds / 3_600 % 24);
    }

    private static String millis(double value) {
        double size = Math.abs(value);
        if (size < 1_000) {
            return trimmed(value, size < 10 ? 1 : 0) + " ms";
        }
        return trimmed(value / 1_000, size < 10_000 ? 2 : 1) + " s";
    }

    private static String trimmed(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
