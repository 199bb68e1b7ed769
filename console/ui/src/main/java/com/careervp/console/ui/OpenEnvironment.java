package com.careervp.console.ui;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.sandbox.SandboxControls;
import java.util.Optional;

/// An environment that is ready.
public interface OpenEnvironment extends AutoCloseable {

    Workspace workspace();

    /// Present in the sandbox only.
    Optional<SandboxControls> sandboxControls();

    /// Called once, on a background thread, when the window is closed.
    @Override
    void close();
}
