package com.careervp.console.ui.fx;

/// Work that was started. Safe for use by several threads.
public interface Running {

    /// Tells the work to stop; its end is then [Outcome.Cancelled]. Nothing happens when it has ended already.
    void cancel();

    /// Whether its end was delivered.
    boolean ended();
}
