package com.careervp.console.core.stacks;

import java.util.List;

/// Port: the environment's one stack. All methods block and throw
/// [com.careervp.console.core.failure.ConsoleException].
public interface StackControl {

    /// @throws com.careervp.console.core.failure.ConsoleException with `NotFound` when the stack does not exist
    StackSnapshot describe();

    /// Starts an update and returns at once. An update that would change nothing is not an error.
    ///
    /// @return whether anything is to be changed
    boolean update(StackUpdate update);

    /// The newest events first, at most `limit`.
    List<StackEvent> newestEvents(int limit);
}
