package com.careervp.console.core.rollout;

import com.careervp.console.core.stacks.StackEvent;
import java.time.Duration;
import java.util.List;

/// How a weight change ended.
public sealed interface ChangeOutcome {

    /// @param probes what a few requests through the API met
    record Changed(int from, int to, Duration took, LiveProbe.Answers probes) implements ChangeOutcome {}

    /// The weight already was what was asked for.
    record Unchanged(int weight) implements ChangeOutcome {}

    /// Nothing was touched.
    record Refused(List<PreCheck> failed) implements ChangeOutcome {
        public Refused {
            failed = List.copyOf(failed);
        }
    }

    /// The change began and did not come through.
    ///
    /// @param liveWeight what is in force now; -1 when it could not be read
    /// @param breaking the events that name what broke
    record Failed(String why, int liveWeight, List<StackEvent> breaking) implements ChangeOutcome {
        public Failed {
            breaking = List.copyOf(breaking);
        }
    }
}
