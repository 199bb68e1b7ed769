package com.careervp.sandbox.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A rule of the default event bus.
///
/// @param pattern JSON; null for a rule that only follows a schedule
/// @param schedule `rate(5 minutes)`; null for a rule that only follows events
public record EventRule(
        String name,
        String arn,
        boolean enabled,
        @Nullable String pattern,
        @Nullable String schedule,
        List<Target> targets) {
    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
    private static final int MOST_TARGETS = 5;

    /// @throws IllegalArgumentException in EventBridge's words, naming what is wrong
    public EventRule {
        targets = List.copyOf(targets);
        if (pattern == null && schedule == null) {
            throw new IllegalArgumentException("Parameter(s) EventPattern or ScheduleExpression must be specified.");
        }
        if (schedule != null && !RATE.matcher(schedule).matches()) {
            throw new IllegalArgumentException("Parameter ScheduleExpression is not valid: " + schedule
                    + ". The sandbox understands rate(value unit).");
        }
        if (targets.size() > MOST_TARGETS) {
            throw new IllegalArgumentException(
                    "A rule can have at most " + MOST_TARGETS + " targets, " + name + " has " + targets.size() + ".");
        }
        if (pattern != null) {
            EventPattern.parse(pattern);
        }
    }

    /// Whom the event goes to.
    ///
    /// @param input sent instead of the event; null for none
    /// @param inputPath JSON path of the part of the event that is sent, `$.detail`; null for all of it
    public record Target(
            String id,
            String arn,
            @Nullable String input,
            @Nullable String inputPath) {}

    /// How often the schedule calls; empty without a schedule.
    Optional<Duration> rate() {
        if (schedule == null) {
            return Optional.empty();
        }
        Matcher matcher = RATE.matcher(schedule);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long value = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "minute" -> Duration.ofMinutes(value);
                    case "hour" -> Duration.ofHours(value);
                    default -> Duration.ofDays(value);
                });
    }
}
