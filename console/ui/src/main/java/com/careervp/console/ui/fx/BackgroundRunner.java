package com.careervp.console.ui.fx;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only way off the FX thread and back to it. Every piece of work runs on a virtual thread of its own; its end is
/// delivered exactly once, on the FX thread, whatever happens: a value, a [ConsoleFailure], or the cancellation.
public final class BackgroundRunner {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRunner.class);

    private final Executor results;
    private final ThreadFactory threads;

    /// @param results runs what is handed to it on the FX thread
    public BackgroundRunner(Executor results) {
        this(results, Thread.ofVirtual().name("background-", 0).factory());
    }

    BackgroundRunner(Executor results, ThreadFactory threads) {
        this.results = results;
        this.threads = threads;
    }

    /// Starts work.
    ///
    /// @param name for the log
    /// @param end called once on the FX thread
    public <T> Running run(String name, Work<T> work, Consumer<Outcome<T>> end) {
        Job<T> job = new Job<>(name, work, end);
        Thread thread = threads.newThread(job);
        job.thread = thread;
        thread.start();
        return job;
    }

    /// Hands intermediate news of running work to the FX thread.
    public void publish(Runnable news) {
        results.execute(news);
    }

    private final class Job<T> implements Runnable, Running {
        private final String name;
        private final Work<T> work;
        private final Consumer<Outcome<T>> end;
        private final AtomicBoolean stop = new AtomicBoolean();
        private final AtomicBoolean ended = new AtomicBoolean();
        private volatile @Nullable Thread thread;

        Job(String name, Work<T> work, Consumer<Outcome<T>> end) {
            this.name = name;
            this.work = work;
            this.end = end;
        }

        @Override
        public void run() {
            deliver(outcome());
        }

        private Outcome<T> outcome() {
            try {
                T value = work.run(stop::get);
                return stop.get() ? new Outcome.Cancelled<>() : new Outcome.Done<>(value);
            } catch (InterruptedException stopped) {
                return new Outcome.Cancelled<>();
            } catch (ConsoleException failed) {
                return stop.get() ? new Outcome.Cancelled<>() : new Outcome.Failed<>(failed.failure());
            } catch (Exception | LinkageError | AssertionError | OutOfMemoryError | StackOverflowError unexpected) {
                if (stop.get()) {
                    return new Outcome.Cancelled<>();
                }
                LOG.error("{} failed unexpectedly", name, unexpected);
                return new Outcome.Failed<>(unexpected(name, unexpected));
            }
        }

        private void deliver(Outcome<T> outcome) {
            results.execute(() -> {
                if (ended.compareAndSet(false, true)) {
                    end.accept(stop.get() ? new Outcome.Cancelled<>() : outcome);
                }
            });
        }

        @Override
        public void cancel() {
            if (!ended.get() && stop.compareAndSet(false, true)) {
                Thread running = thread;
                if (running != null) {
                    running.interrupt();
                }
            }
        }

        @Override
        public boolean ended() {
            return ended.get();
        }
    }

    private static ConsoleFailure unexpected(String name, Throwable cause) {
        String message = cause.getMessage();
        String detail = cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return new ConsoleFailure.Unexpected(FailureOrigin.local("Console", name, detail));
    }
}
