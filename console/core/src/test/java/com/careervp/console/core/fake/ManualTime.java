package com.careervp.console.core.fake;

import com.careervp.console.core.environment.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// Time that moves only when it is told to, or when somebody waits. Safe for use by several threads.
public final class ManualTime {
    private final AtomicReference<Instant> now;
    private final Instant start;

    public ManualTime(Instant start) {
        this.start = start;
        this.now = new AtomicReference<>(start);
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    public Instant now() {
        return now.get();
    }

    public Timing timing() {
        return new Timing(clock(), () -> Duration.between(start, now.get()).toNanos(), this::advance, 1);
    }

    public Clock clock() {
        return new Reading(ZoneOffset.UTC);
    }

    private final class Reading extends Clock {
        private final ZoneId zone;

        Reading(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Reading(other);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
