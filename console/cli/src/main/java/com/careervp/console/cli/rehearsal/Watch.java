package com.careervp.console.cli.rehearsal;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.queues.QueueDepth;
import com.careervp.contract.PhysicalNames;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Looks at the environment until something is the case.
final class Watch {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final long BACKLOG = 20;

    private final Workspace workspace;
    private final Timing timing;
    private final PhysicalNames names;

    Watch(Workspace workspace) {
        this.workspace = workspace;
        this.timing = workspace.timing();
        this.names = workspace.identity().names();
    }

    /// @throws BrokenPromise when it is not the case after the patience on a real watch
    void until(String what, Duration patience, BooleanSupplier condition) throws BrokenPromise {
        long end = timing.nanos().getAsLong() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (timing.nanos().getAsLong() > end) {
                throw new BrokenPromise("after " + patience.toSeconds() + " s still not: " + what);
            }
            if (!timing.waited(LOOK)) {
                throw new BrokenPromise("interrupted while waiting for: " + what);
            }
        }
    }

    /// Waits while many jobs wait, as a client that is told to slow down would.
    void backlogSmall() {
        while (depth(names.vprJobsQueue()).visible() > BACKLOG && timing.waited(LOOK)) {
            // the worker catches up
        }
    }

    private QueueDepth depth(String queue) {
        return workspace.queues().depth(queue);
    }

    QueueDepth jobs() {
        return depth(names.vprJobsQueue());
    }

    QueueDepth deadLetters() {
        return depth(names.vprJobsDeadLetterQueue());
    }

    AlarmState alarm(String what) {
        return workspace.alarms().list().stream()
                .filter(alarm -> alarm.name().equals(names.alarm(what)))
                .map(Alarm::state)
                .findFirst()
                .orElse(AlarmState.INSUFFICIENT_DATA);
    }
}
