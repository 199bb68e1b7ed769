package com.careervp.console.core.fake;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Makes the next calls of a fake fail. Safe for use by several threads.
public final class Trouble {
    private final Queue<ConsoleFailure> next = new ArrayDeque<>();
    private @Nullable ConsoleFailure always;

    public static FailureOrigin origin(String service) {
        return new FailureOrigin(service, "Call", "made up for a test", "request-1");
    }

    public synchronized void once(ConsoleFailure failure) {
        next.add(failure);
    }

    /// Every call from now on.
    public synchronized void always(ConsoleFailure failure) {
        always = failure;
    }

    public synchronized void none() {
        always = null;
        next.clear();
    }

    synchronized void check() {
        ConsoleFailure failure = next.poll();
        if (failure != null) {
            throw new ConsoleException(failure);
        }
        if (always != null) {
            throw new ConsoleException(always);
        }
    }
}
