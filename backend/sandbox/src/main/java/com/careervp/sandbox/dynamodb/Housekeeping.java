package com.careervp.sandbox.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does small jobs again and again on threads of its own until it is closed.
final class Housekeeping implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    /// @param real how long to wait between two runs, in real time; at least a tenth of a second
    void every(Duration real, Runnable job) {
        Duration pause = real.compareTo(SHORTEST) < 0 ? SHORTEST : real;
        threads.add(Thread.ofVirtual().name("dynamodb-housekeeping").start(() -> repeat(pause, job)));
    }

    private void repeat(Duration pause, Runnable job) {
        while (!closed) {
            try {
                Thread.sleep(pause);
                job.run();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // the next run may succeed; a job that ended here would end unseen
                LOGGER.error("housekeeping failed, next try in {}", pause, e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
