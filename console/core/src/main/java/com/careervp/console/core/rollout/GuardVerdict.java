package com.careervp.console.core.rollout;

import com.careervp.console.core.gates.DecisionCard;

/// What one look of the automatic guard led to.
public sealed interface GuardVerdict {

    /// The weight is 0 or the guard is not armed.
    record Idle(String why) implements GuardVerdict {}

    record Fine(DecisionCard card) implements GuardVerdict {}

    /// Breached once; the next breach rolls back.
    record Warned(DecisionCard card, String why) implements GuardVerdict {}

    record RolledBack(DecisionCard card, String why, RollBackOutcome outcome) implements GuardVerdict {}
}
