package com.careervp.console.cli;

/// A command that works on an environment.
interface OperatingCommand {

    /// @return an exit code
    int operate(Session session);

    /// Whether it writes files, for which it has to know where the process stands that was called.
    default boolean writesFiles() {
        return false;
    }
}
