package com.careervp.console.cli.rehearsal;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.sandbox.SandboxControls;

/// A fresh sandbox to rehearse on.
public interface RehearsalGround {

    Workspace workspace();

    SandboxControls controls();

    /// The body of a valid `POST /api/vpr`; a different person and application for every number.
    String applicationBody(int number);
}
