package com.careervp.console.core.queues;

import java.nio.file.Path;
import java.util.List;

/// How a redrive ended. Every message is sent to its source queue before it is deleted here, so that a crash in
/// between leaves it in both: delivered at least once, never lost.
public sealed interface RedriveOutcome {

    /// Message ids that arrived in the source queue.
    List<String> moved();

    /// The copy written before anything was touched.
    Path backup();

    /// @param missing selected messages that were not found
    record Finished(List<String> moved, List<String> missing, Path backup) implements RedriveOutcome {
        public Finished {
            moved = List.copyOf(moved);
            missing = List.copyOf(missing);
        }
    }

    /// @param why the canary's finding, the operator's wish, or the failure
    record Stopped(List<String> moved, String why, Path backup) implements RedriveOutcome {
        public Stopped {
            moved = List.copyOf(moved);
        }
    }
}
