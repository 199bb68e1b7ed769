package com.careervp.sandbox.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The one clock of a sandbox. It starts at the real time and runs `speed` times as fast, so that a soak of a day can
/// be rehearsed in minutes. Latencies of calls are measured in real time; stored times, periods, timeouts and
/// visibility are sandbox time. Safe for use by several threads.
public final class SandboxTime {
    private final Instant origin;
    private final long originNanos;
    private final double speed;
    private final Clock clock;

    private SandboxTime(Instant origin, double speed) {
        this.origin = origin;
        this.originNanos = System.nanoTime();
        this.speed = speed;
        this.clock = new Running(ZoneOffset.UTC);
    }

    /// @param speed sandbox seconds per real second, from 1 to 10 000
    public static SandboxTime startingAt(Instant origin, double speed) {
        if (!(speed >= 1 && speed <= 10_000)) {
            throw new IllegalArgumentException("speed is " + speed + ", expected 1 to 10000");
        }
        return new SandboxTime(origin, speed);
    }

    public Clock clock() {
        return clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public double speed() {
        return speed;
    }

    /// How long the sandbox duration lasts on a real watch, at least one millisecond for anything above zero.
    public Duration real(Duration sandbox) {
        if (sandbox.isZero() || sandbox.isNegative()) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(Math.max(1_000_000L, (long) (sandbox.toNanos() / speed)));
    }

    /// How much sandbox time passes in a real duration.
    public Duration sandbox(Duration real) {
        return Duration.ofNanos((long) (real.toNanos() * speed));
    }

    /// Waits for a sandbox duration.
    public void sleep(Duration sandbox) throws InterruptedException {
        Thread.sleep(real(sandbox));
    }

    private final class Running extends Clock {
        private final ZoneId zone;

        Running(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Running(other);
        }

        @Override
        public Instant instant() {
            return origin.plusNanos((long) ((System.nanoTime() - originNanos) * speed));
        }
    }
}
