package com.careervp.console.cli;

/// A command that works on an environment.
interface OperatingCommand {

    /// @return an exit code
    int operate(Session session);
}
