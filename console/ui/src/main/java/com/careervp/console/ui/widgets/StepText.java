package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Tone;
import com.careervp.contract.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// How a step reads: its word, icon and tone, its duration, its tooltip.
final class StepText {
    private static final long SHORT_MILLIS = 1000;
    private static final long TENTHS_MILLIS = 10_000;

    private StepText() {}

    static Tone tone(StepStatus state) {
        return switch (state) {
            case WAITING, SKIPPED -> Tone.UNKNOWN;
            case RUNNING -> Tone.CANDIDATE;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BREACH;
        };
    }

    static String icon(StepStatus state) {
        return switch (state) {
            case WAITING -> "fth-circle";
            case RUNNING -> "fth-play-circle";
            case DONE -> "fth-check-circle";
            case SKIPPED -> "fth-minus-circle";
            case FAILED -> "fth-x-circle";
        };
    }

    static String word(StepStatus state) {
        return state.id();
    }

    /// How long the newest attempt took, or has taken until now; empty where it has not begun.
    static Optional<String> length(StepGraph.Step step, Instant now) {
        Instant from = step.startedAt();
        if (from == null || step.state() == StepStatus.WAITING) {
            return Optional.empty();
        }
        Instant to = step.endedAt();
        if (step.state() == StepStatus.RUNNING) {
            return Optional.of(TimeText.duration(Duration.between(from, now)));
        }
        return to == null ? Optional.empty() : Optional.of(precise(Duration.between(from, to)));
    }

    /// With as many digits as a step's duration is read with: `340 ms`, `1.2 s`, `12 s`, `2 m 05 s`.
    static String precise(Duration length) {
        long millis = Math.max(0, length.toMillis());
        if (millis < SHORT_MILLIS) {
            return millis + " ms";
        }
        return millis < TENTHS_MILLIS
                ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
                : TimeText.duration(length);
    }

    /// E.g. `running · 12 s`.
    static String line(StepGraph.Step step, Instant now) {
        return word(step.state())
                + length(step, now).map(length -> " · " + length).orElse("");
    }

    /// A line as wide as any with the same units and fewer digits.
    static String widest(String line) {
        return line.replaceAll("\\d+", "0").replaceAll("0(?= [sm]\\b)", "00").replaceAll("0(?= ms)", "000");
    }

    static String tries(int count) {
        return count == 1 ? "1 try" : count + " tries";
    }

    static String accessible(StepGraph.Step step, Instant now) {
        return step.name() + ", " + word(step.state())
                + length(step, now).map(length -> ", " + length).orElse("")
                + (step.attempts() > 0 ? ", " + tries(step.attempts()) : "")
                + (step.errorCode().isEmpty() ? "" : ", error " + step.errorCode());
    }

    static String tooltip(StepGraph.Step step, Instant now, ZoneId zone) {
        StringBuilder text = new StringBuilder(step.name()).append(" – ").append(word(step.state()));
        if (step.attempts() > 0) {
            text.append(", ").append(tries(step.attempts()));
        }
        Instant from = step.startedAt();
        if (from != null) {
            text.append("\nstarted  ").append(moment(from, now, zone));
        }
        Instant to = step.endedAt();
        if (to != null && step.state().hasEnded()) {
            text.append("\nended  ").append(moment(to, now, zone));
        }
        if (!step.errorCode().isEmpty()) {
            text.append("\nerror  ").append(step.errorCode());
        }
        return text.toString();
    }

    private static String moment(Instant at, Instant now, ZoneId zone) {
        return TimeText.full(at, zone) + " (" + TimeText.relative(at, now) + ")";
    }
}
