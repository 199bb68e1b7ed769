package com.careervp.console.core.alarms;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// @param stateReason CloudWatch's sentence why it is in this state
/// @param since when it entered this state
public record Alarm(
        String name,
        String arn,
        String description,
        AlarmState state,
        String stateReason,
        Instant since,
        AlarmRule rule) {
    private static final Pattern RUNBOOK = Pattern.compile("\\[runbook:([a-z0-9-]+)]");

    /// The id in `[runbook:id]` of the description.
    public Optional<String> runbookId() {
        Matcher matcher = RUNBOOK.matcher(description);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// The description without the runbook mark.
    public String plainDescription() {
        return RUNBOOK.matcher(description).replaceAll("").strip();
    }

    public AlarmSeverity severity() {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean losing =
                lower.contains("dlq") || lower.contains("dead") || lower.contains("error") || lower.contains("5xx");
        return losing ? AlarmSeverity.CRITICAL : AlarmSeverity.WARNING;
    }
}
