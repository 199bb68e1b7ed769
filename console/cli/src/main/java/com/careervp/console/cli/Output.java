package com.careervp.console.cli;

import java.io.PrintWriter;

/// Where a command writes: its result, and everything else.
public record Output(PrintWriter out, PrintWriter err) {

    /// A line of the result.
    public void result(String line) {
        out.println(line);
        out.flush();
    }

    /// A line of progress or of an error.
    public void note(String line) {
        err.println(line);
        err.flush();
    }
}
