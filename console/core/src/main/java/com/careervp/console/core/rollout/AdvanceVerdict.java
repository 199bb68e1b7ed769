package com.careervp.console.core.rollout;

import java.util.List;

/// Whether the plan's rules let the weight move to a target.
public sealed interface AdvanceVerdict {

    /// As planned, or downward.
    record Free() implements AdvanceVerdict {}

    /// Possible with a typed reason; outside the plan it is recorded as an override.
    ///
    /// @param why what is not as planned
    /// @param override whether it leaves the plan, and not only meets a gate in WATCH
    record NeedsReason(List<String> why, boolean override) implements AdvanceVerdict {
        public NeedsReason {
            why = List.copyOf(why);
        }
    }

    /// Not possible: a gate is in BREACH.
    record Blocked(List<String> why) implements AdvanceVerdict {
        public Blocked {
            why = List.copyOf(why);
        }
    }
}
