package com.careervp.sandbox.lambda;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Replaces System.out and System.err while it is open: what the threads of a function print goes to the function's log
/// stream, everything else to the real streams. Threads that a function starts belong to the function.
final class OutputRouter implements AutoCloseable {
    // Not static: two sandboxes in one JVM each have their own router, one wrapped around the other.
    @SuppressWarnings("ThreadLocalUsage")
    private final InheritableThreadLocal<@Nullable LogLines> lines = new InheritableThreadLocal<>();

    private final PrintStream realOut = System.out;
    private final PrintStream realError = System.err;
    private final PrintStream routedOut = new PrintStream(new Routed(realOut), true, StandardCharsets.UTF_8);
    private final PrintStream routedError = new PrintStream(new Routed(realError), true, StandardCharsets.UTF_8);

    OutputRouter() {
        System.setOut(routedOut);
        System.setErr(routedError);
    }

    /// From now on the calling thread, and every thread it starts, prints to these lines.
    void route(LogLines to) {
        lines.set(to);
    }

    /// Puts the real streams back, unless somebody else has replaced them since.
    @Override
    public void close() {
        routedOut.flush();
        routedError.flush();
        if (System.out.equals(routedOut)) {
            System.setOut(realOut);
        }
        if (System.err.equals(routedError)) {
            System.setErr(realError);
        }
    }

    private final class Routed extends OutputStream {
        private final PrintStream real;

        Routed(PrintStream real) {
            this.real = real;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            LogLines target = lines.get();
            if (target == null) {
                real.write(bytes, offset, length);
            } else {
                target.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() {
            if (lines.get() == null) {
                real.flush();
            }
        }
    }
}
