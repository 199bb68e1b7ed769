package com.careervp.sandbox.lambda;

import com.careervp.aws.FunctionSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One instance of a function's handler with a log stream of its own. It runs one invocation at a time; concurrent
/// invocations each have their own environment, as in Lambda.
final class ExecutionEnvironment {
    private final FunctionTarget target;
    private final LogLines lines;
    private @Nullable FunctionCode code;
    private volatile boolean dead;

    ExecutionEnvironment(FunctionTarget target, LogLines lines) {
        this.target = target;
        this.lines = lines;
    }

    FunctionTarget target() {
        return target;
    }

    LogLines lines() {
        return lines;
    }

    boolean isDead() {
        return dead;
    }

    /// The environment is not used again and its clients make no more calls.
    void kill() {
        dead = true;
        lines.silence();
    }

    boolean isCold() {
        return code == null;
    }

    /// Makes the handler.
    ///
    /// @return how long that took, in real time
    Duration initialise(FunctionSetup setup) throws Throwable {
        long start = System.nanoTime();
        code = FunctionCode.load(target.definition().handler(), setup);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void handle(InputStream event, OutputStream response, InvocationContext context) throws IOException {
        FunctionCode ready = code;
        if (ready == null) {
            throw new IllegalStateException("the environment is not initialised");
        }
        ready.handle(event, response, context);
    }
}
