package com.careervp.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// What a sandbox has opened and must close, last opened first. Safe for use by several threads.
final class OpenParts implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /// @throws IllegalStateException when everything was closed meanwhile; the part is then closed too
    <T extends AutoCloseable> T opened(T part) {
        synchronized (this) {
            if (!closed) {
                parts.push(part);
                return part;
            }
        }
        IllegalStateException late = new IllegalStateException("the sandbox was closed while it started");
        try {
            part.close();
        } catch (Exception e) {
            late.addSuppressed(e);
        }
        throw late;
    }

    /// Closes everything once. The first failure is thrown after the rest is closed too.
    @Override
    public void close() {
        RuntimeException first = null;
        for (AutoCloseable part = next(); part != null; part = next()) {
            try {
                part.close();
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                if (first == null) {
                    first = new IllegalStateException("a part of the sandbox did not stop cleanly", e);
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private synchronized @Nullable AutoCloseable next() {
        closed = true;
        return parts.poll();
    }
}
