package com.careervp.console.core.audit;

import java.time.Instant;

/// What happened.
///
/// @param action a verb in kebab-case, e.g. `change-weight`
/// @param subject what it was done to, e.g. a queue's name or a job id
/// @param change before and after
/// @param reason the operator's words; empty where none is asked for
/// @param result `done`, or why not
public record AuditFact(
        Instant at, String actor, String action, String subject, Change change, String reason, String result) {

    /// @param before empty where nothing existed
    /// @param after empty where nothing remained
    public record Change(String before, String after) {
        public static Change none() {
            return new Change("", "");
        }
    }
}
