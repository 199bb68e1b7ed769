package com.careervp.operations.guard;

/// The candidate weight as the stack has it. Methods block and throw [com.careervp.kernel.failure.FailureException].
public interface StackParameter {

    /// What came of asking for 0.
    enum Reconciliation {
        /// It was 0 already.
        AGREES,
        /// The update is under way.
        STARTED,
        /// Another update is under way; it has to be asked again.
        STACK_IS_BUSY
    }

    Reconciliation setToZero();
}
