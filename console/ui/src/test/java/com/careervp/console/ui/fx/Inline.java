package com.careervp.console.ui.fx;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Tools for view models under test: background work waits in a queue until [#work()] or, when made with [#atOnce()],
/// runs inside the call that starts it; repetition happens by [#tick()].
public final class Inline {
    public static final Instant NOW = Instant.parse("2026-11-22T12:05:30Z");

    private final boolean immediate;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Runnable> ticks = new ArrayList<>();
    private final BackgroundRunner background = new BackgroundRunner(Runnable::run, InlineThread::new);

    private Inline(boolean immediate) {
        this.immediate = immediate;
    }

    public static Inline atOnce() {
        return new Inline(true);
    }

    public static Inline byHand() {
        return new Inline(false);
    }

    public Refresh.Tools tools() {
        return new Refresh.Tools(background, this::every, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Cadence.Repeating every(Duration interval, Runnable tick) {
        ticks.add(tick);
        return () -> ticks.remove(tick);
    }

    /// Lets everything that repeats do so once.
    public void tick() {
        List.copyOf(ticks).forEach(Runnable::run);
    }

    public int repeating() {
        return ticks.size();
    }

    /// Does the background work that waits, oldest first, until none is left.
    public void work() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    private final class InlineThread extends Thread {
        private final Runnable task;

        InlineThread(Runnable task) {
            this.task = task;
        }

        @Override
        public synchronized void start() {
            if (immediate) {
                task.run();
            } else {
                waiting.add(task);
            }
        }
    }
}
