package com.careervp.console.ui;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.sandbox.SandboxControls;
import com.careervp.console.core.services.SignIn;
import java.util.Optional;

/// An environment that is ready.
public interface OpenEnvironment extends AutoCloseable {

    Workspace workspace();

    /// Present in the sandbox only.
    Optional<SandboxControls> sandboxControls();

    /// How people are signed in, for trying services out; empty where nobody can be.
    Optional<SignIn> signIn();

    /// Called once, on a background thread, when the window is closed.
    @Override
    void close();
}
