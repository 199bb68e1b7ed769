package com.careervp.sandbox.cloudwatch;

import com.careervp.sandbox.time.SandboxTime;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls a task at every tenth second of sandbox time, but not more than fifty times in a real second: a sandbox that
/// runs faster than that skips steps. One virtual thread; closing ends it.
final class AlarmTicker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmTicker.class);
    private static final long STEP_MILLIS = 10_000;
    private static final Duration SHORTEST = Duration.ofMillis(20);

    private final SandboxTime time;
    private final Runnable task;
    private final Thread thread;

    AlarmTicker(SandboxTime time, Runnable task) {
        this.time = time;
        this.task = task;
        this.thread = Thread.ofVirtual().name("sandbox-cloudwatch").start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(untilNextStep());
                task.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.error("the step of CloudWatch failed", e);
            }
        }
    }

    private Duration untilNextStep() {
        long into = Math.floorMod(time.now().toEpochMilli(), STEP_MILLIS);
        Duration real = time.real(Duration.ofMillis(STEP_MILLIS - into));
        return real.compareTo(SHORTEST) < 0 ? SHORTEST : real;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
