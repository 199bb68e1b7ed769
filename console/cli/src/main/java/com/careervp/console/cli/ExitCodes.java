package com.careervp.console.cli;

/// What the process says about how a command went.
public final class ExitCodes {
    public static final int OK = 0;
    /// The command was understood and did not succeed.
    public static final int FAILED = 1;
    /// The command was not understood.
    public static final int USAGE = 2;

    private ExitCodes() {}
}
