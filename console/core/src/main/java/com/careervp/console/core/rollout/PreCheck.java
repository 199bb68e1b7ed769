package com.careervp.console.core.rollout;

/// One condition of the conflict guard.
///
/// @param found what is the case
/// @param mend what to do when it does not hold; empty when it does
public record PreCheck(Name name, boolean passed, String found, String mend) {

    /// The conditions.
    public enum Name {
        STACK_STABLE("stack is stable"),
        LOCK_FREE("no other operator is changing the rollout"),
        WEIGHTS_AGREE("live, recorded and stack weight agree"),
        CANARY_PRESENT("the stage has its canary"),
        ALARMS_QUIET("no gate alarm is firing"),
        CANDIDATE_ANSWERS("the candidate function answers"),
        RULES("the plan's rules");

        private final String title;

        Name(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    static PreCheck passed(Name name, String found) {
        return new PreCheck(name, true, found, "");
    }

    static PreCheck failed(Name name, String found, String mend) {
        return new PreCheck(name, false, found, mend);
    }
}
