package com.careervp.sandbox.lambda;

import com.careervp.aws.FunctionSetup;
import com.careervp.sandbox.time.SandboxTime;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/// One run of a handler on a thread of its own, so that it can be given up at its timeout.
final class Execution implements Runnable {
    /// Lambda's limit for the initialisation of an environment; what takes longer goes on within the timeout.
    private static final Duration MAXIMUM_INITIALISATION = Duration.ofSeconds(10);
    /// Handlers work in real time even when sandbox time runs faster, so that a scaled timeout may not fall below this.
    private static final Duration LEAST_REAL_TIMEOUT = Duration.ofSeconds(5);

    private final ExecutionEnvironment environment;
    private final FunctionTarget target;
    private final SdkBytes payload;
    private final String requestId;
    private final SandboxTime time;
    private final Start start;
    private final Duration realTimeout;

    private final CompletableFuture<Duration> initialised = new CompletableFuture<>();
    private final CompletableFuture<SdkBytes> response = new CompletableFuture<>();
    private volatile long handlerStartNanos;
    private volatile @Nullable Thread running;

    /// What happens on the execution's own thread around the handler.
    interface Start {
        /// Routes the thread's output to the environment's log.
        void enter(ExecutionEnvironment environment);

        FunctionSetup setup(ExecutionEnvironment environment);

        /// The environment has started up, or failed to.
        void initialised();

        void beforeHandler(String function);
    }

    Execution(
            ExecutionEnvironment environment,
            FunctionTarget target,
            SdkBytes payload,
            String requestId,
            SandboxTime time,
            Start start) {
        this.environment = environment;
        this.target = target;
        this.payload = payload;
        this.requestId = requestId;
        this.time = time;
        this.start = start;
        this.realTimeout = realTimeout(target.definition().timeout());
    }

    private Duration realTimeout(Duration timeout) {
        Duration scaled = time.real(timeout);
        Duration floor = timeout.compareTo(LEAST_REAL_TIMEOUT) < 0 ? timeout : LEAST_REAL_TIMEOUT;
        return scaled.compareTo(floor) < 0 ? floor : scaled;
    }

    @Override
    // The platform must report whatever ends a function, Errors included.
    @SuppressWarnings("CatchThrowable")
    public void run() {
        LogLines lines = environment.lines();
        try {
            start.enter(environment);
            Duration initialisation = null;
            if (environment.isCold()) {
                lines.event(
                        "INIT_START Runtime Version: java:" + Runtime.version().feature() + " (sandbox)");
                try {
                    initialisation = environment.initialise(start.setup(environment));
                } finally {
                    start.initialised();
                }
            }
            lines.event("START RequestId: " + requestId + " Version: " + target.version());
            handlerStartNanos = System.nanoTime();
            initialised.complete(initialisation == null ? Duration.ZERO : initialisation);
            start.beforeHandler(target.definition().arn().name());
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            environment.handle(payload.asInputStream(), output, context(lines));
            response.complete(SdkBytes.fromByteArrayUnsafe(output.toByteArray()));
        } catch (Throwable e) {
            initialised.completeExceptionally(e);
            response.completeExceptionally(e);
        } finally {
            lines.flush();
        }
    }

    private InvocationContext context(LogLines lines) {
        return new InvocationContext(requestId, target, lines, time, handlerStartNanos + realTimeout.toNanos());
    }

    /// How the run ended.
    ///
    /// @param initialisation empty for a warm start
    record Ended(
            Duration duration,
            Optional<Duration> initialisation,
            @Nullable SdkBytes answer,
            @Nullable FunctionFailure failure) {}

    /// Starts the run and waits for its end or its timeout. An interrupt of the waiting thread kills the run.
    Ended await() {
        boolean cold = environment.isCold();
        // A platform thread: functions compute, and virtual threads would keep the few carriers from everything else.
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("lambda-" + target.definition().arn().name() + "-" + requestId)
                .start(this);
        running = thread;
        Optional<Duration> initialisation = Optional.empty();
        long waitedFrom = System.nanoTime();
        try {
            Duration took =
                    initialised.get(MAXIMUM_INITIALISATION.plus(realTimeout).toMillis(), TimeUnit.MILLISECONDS);
            initialisation = cold ? Optional.of(took) : Optional.empty();
            waitedFrom = handlerStartNanos;
            long left = realTimeout.toNanos() - (System.nanoTime() - handlerStartNanos);
            SdkBytes answer = response.get(Math.max(0, left), TimeUnit.NANOSECONDS);
            return new Ended(since(waitedFrom), initialisation, answer, null);
        } catch (ExecutionException e) {
            return new Ended(since(waitedFrom), initialisation, null, failure(e.getCause()));
        } catch (TimeoutException e) {
            abandon(thread);
            Duration limit = target.definition().timeout();
            return new Ended(
                    since(waitedFrom), initialisation, null, FunctionFailure.timedOut(requestId, limit, time.now()));
        } catch (InterruptedException e) {
            abandon(thread);
            Thread.currentThread().interrupt();
            return new Ended(since(waitedFrom), initialisation, null, FunctionFailure.killed(requestId));
        }
    }

    /// Ends the run from outside, as the end of the sandbox does, and waits for it a while.
    void kill(Duration patience) throws InterruptedException {
        Thread thread = running;
        if (thread != null) {
            abandon(thread);
            thread.join(patience);
        }
    }

    private void abandon(Thread thread) {
        environment.kill();
        thread.interrupt();
    }

    private FunctionFailure failure(@Nullable Throwable thrown) {
        Throwable failure = thrown == null ? new IllegalStateException("the function ended without a result") : thrown;
        return FunctionKilled.isCauseOf(failure) ? FunctionFailure.killed(requestId) : FunctionFailure.thrown(failure);
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
