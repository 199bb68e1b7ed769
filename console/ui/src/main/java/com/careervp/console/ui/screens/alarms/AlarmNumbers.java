package com.careervp.console.ui.screens.alarms;

import com.careervp.console.core.alarms.AlarmRule;
import com.careervp.console.core.metrics.MetricQuery;
import java.util.Locale;

/// Values of alarms with their units. CloudWatch alarms carry no unit, so it is read from the metric they watch.
final class AlarmNumbers {
    private AlarmNumbers() {}

    /// The value with its unit, e.g. `4.2 %`, `12 messages`.
    static String text(AlarmRule rule, double value) {
        String unit = unit(rule);
        return unit.isEmpty() ? number(value) : number(value) + " " + unit;
    }

    /// The value alone, thousands with a thin space.
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%,d", (long) value).replace(',', '\u2009')
                : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }

    /// `%` for metric math over a rate, otherwise what the metric counts.
    static String unit(AlarmRule rule) {
        if (rule.expression().contains("100 *")) {
            return "%";
        }
        if (rule.queries().isEmpty()) {
            return "";
        }
        MetricQuery query = rule.queries().getFirst();
        return switch (query.metric()) {
            case "ApproximateNumberOfMessagesVisible" -> "messages";
            case "ApproximateAgeOfOldestMessage" -> "s";
            case "Latency", "Duration", "IntegrationLatency" -> "ms";
            case "Errors", "SystemErrors" -> "errors";
            case "Throttles" -> "throttles";
            default -> "";
        };
    }
}
