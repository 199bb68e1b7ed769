package com.careervp.console.ui.screens;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.gates.Health;
import com.careervp.console.core.gates.Verdict;
import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.core.rollout.TrafficBucket;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.ChartData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How things of the domain look on every screen: which tone a state has, and traffic as a chart.
public final class Presentation {
    private static final int FEWEST_SLICES = 12;

    private Presentation() {}

    public static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Tone.GOOD;
            case WATCH -> Tone.WATCH;
            case BREACH -> Tone.BREACH;
            case NO_DATA -> Tone.UNKNOWN;
        };
    }

    public static Tone tone(Health health) {
        return switch (health) {
            case HEALTHY -> Tone.GOOD;
            case REGRESSED -> Tone.BREACH;
            case NOT_ENOUGH_DATA -> Tone.UNKNOWN;
        };
    }

    public static Tone tone(AlarmState state) {
        return switch (state) {
            case OK -> Tone.GOOD;
            case ALARM -> Tone.BREACH;
            case INSUFFICIENT_DATA -> Tone.UNKNOWN;
        };
    }

    public static String word(AlarmState state) {
        return switch (state) {
            case OK -> "OK";
            case ALARM -> "ALARM";
            case INSUFFICIENT_DATA -> "no data";
        };
    }

    /// An alarm's physical name without what every one of them has in common: `careervp-{what}-alarm-{env}` is shown as
    /// `what`.
    public static String shortName(Alarm alarm) {
        return alarm.name()
                .replaceFirst("^careervp-", "")
                .replaceFirst("-alarm-[a-z]+$", "")
                .replace("-handler-", "-");
    }

    /// What happened, in a few words.
    public static String words(RolloutEvent event) {
        return switch (event.kind()) {
            case ADVANCED -> "Weight raised " + move(event);
            case OVERRIDDEN -> "Weight set outside the plan " + move(event);
            case LOWERED -> "Weight lowered " + move(event);
            case ROLLED_BACK -> "Rolled back " + move(event);
            case ROLLED_BACK_BY_GUARD -> "Rolled back by the guard " + move(event);
            case RECONCILED -> "Stack parameter followed";
            case FAILED -> "Change failed " + move(event);
            case APPROVED -> "Approved " + event.to() + " %";
            case LOCK_TAKEN_OVER -> "Lock taken over";
            case DRIFT_RESOLVED -> "Drift resolved " + move(event);
        };
    }

    private static String move(RolloutEvent event) {
        return event.from() + " → " + event.to() + " %";
    }

    public static Tone tone(RolloutEvent event) {
        return switch (event.kind()) {
            case ADVANCED, APPROVED, RECONCILED, DRIFT_RESOLVED -> Tone.GOOD;
            case OVERRIDDEN, LOWERED, LOCK_TAKEN_OVER -> Tone.WATCH;
            case ROLLED_BACK, ROLLED_BACK_BY_GUARD, FAILED -> Tone.BREACH;
        };
    }

    /// Changes of the weight as marks on a chart.
    public static List<ChartData.Marker> markers(List<RolloutEvent> events) {
        return events.stream()
                .filter(event -> event.kind().setsWeight())
                .map(event -> new ChartData.Marker(event.at(), event.to() + " %"))
                .toList();
    }

    /// Requests per minute by path. Leading slices without any request are cut off, so that a young environment does
    /// not show an empty hour.
    public static ChartData traffic(List<TrafficBucket> buckets, List<RolloutEvent> events) {
        Duration slice = buckets.size() < 2
                ? Duration.ofMinutes(1)
                : Duration.between(buckets.get(0).from(), buckets.get(1).from());
        int first = 0;
        while (first < buckets.size() - FEWEST_SLICES && buckets.get(first).total() == 0) {
            first++;
        }
        // the newest slice is still filling up: drawn as it is, it would always look like a fall
        List<TrafficBucket> shown = buckets.subList(first, Math.max(first, buckets.size() - 1));
        double perMinute = 60_000.0 / slice.toMillis();
        Instant from = buckets.get(first).from();
        return new ChartData(
                from,
                buckets.getLast().from(),
                "req/min",
                List.of(
                        line("baseline", Tone.BASELINE, shown, bucket -> bucket.baseline() * perMinute),
                        line("candidate", Tone.CANDIDATE, shown, bucket -> bucket.candidate() * perMinute)),
                List.of(),
                markers(events),
                null);
    }

    private static ChartData.Series line(
            String name, Tone tone, List<TrafficBucket> buckets, ToDoubleFunction<TrafficBucket> value) {
        return new ChartData.Series(
                name,
                tone,
                buckets.stream()
                        .map(bucket -> new ChartData.Point(bucket.from(), value.applyAsDouble(bucket)))
                        .toList(),
                true);
    }
}
