package com.careervp.console.core.rollout;

import com.careervp.console.core.stacks.StackEvent;

/// What a weight change reports while it runs, on the thread that runs it.
public sealed interface ChangeProgress {

    record Entered(ChangeState state, String detail) implements ChangeProgress {}

    record Checked(PreCheck check) implements ChangeProgress {}

    record StackMoved(StackEvent event) implements ChangeProgress {}
}
