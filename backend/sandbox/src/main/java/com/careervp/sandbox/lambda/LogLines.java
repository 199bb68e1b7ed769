package com.careervp.sandbox.lambda;

import com.careervp.sandbox.telemetry.LogSink;
import com.careervp.sandbox.time.SandboxTime;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// What one execution environment prints, cut into lines for its log stream. Threads of the environment may print at
/// the same time.
final class LogLines {
    private static final int MAXIMUM_BYTES = 256 * 1024;

    private final LogSink logs;
    private final SandboxTime time;
    private final String group;
    private final String stream;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private boolean silent;

    LogLines(LogSink logs, SandboxTime time, String group, String stream) {
        this.logs = logs;
        this.time = time;
        this.group = group;
        this.stream = stream;
    }

    String group() {
        return group;
    }

    String stream() {
        return stream;
    }

    /// What the function prints from now on is dropped; a process that has ended prints nothing.
    synchronized void silence() {
        flush();
        silent = true;
    }

    synchronized void write(byte[] bytes, int offset, int length) {
        if (silent) {
            return;
        }
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n' || pending.size() >= MAXIMUM_BYTES) {
                emitPending();
            }
            if (bytes[i] != '\n') {
                pending.write(bytes[i]);
            }
        }
    }

    /// Ends a line that was printed without its line break.
    synchronized void flush() {
        if (pending.size() > 0) {
            emitPending();
        }
    }

    /// One log event of the platform itself, or of the context's logger.
    synchronized void event(String message) {
        flush();
        logs.append(group, stream, time.now(), message);
    }

    private void emitPending() {
        String line = pending.toString(StandardCharsets.UTF_8);
        pending.reset();
        if (line.endsWith("\r")) {
            line = line.substring(0, line.length() - 1);
        }
        if (!line.isEmpty()) {
            logs.append(group, stream, time.now(), line);
        }
    }
}
