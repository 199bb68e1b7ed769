package com.careervp.console.cli;

import com.careervp.console.core.Workspace;
import java.util.List;

/// What the composition root does for the command line.
public interface Programs {

    /// Opens an environment in AWS.
    ///
    /// @param profile empty for the default credentials
    /// @param region empty for the profile's own
    Workspace aws(String profile, String stage, String region);

    /// Runs a command in the process that serves the sandbox.
    ///
    /// @return its exit code; [ExitCodes#FAILED] with a line on the error output when no sandbox is served
    int inServedSandbox(List<String> arguments, Output output);

    /// Runs a command in the process that serves the sandbox; where there is none, on a sandbox of its own that lives
    /// as long as the command.
    ///
    /// @return the command's exit code
    int inAnySandbox(List<String> arguments, Output output);

    /// The id token in this process's environment; empty where there is none.
    String token();

    /// Serves a sandbox until the process is told to end.
    int serveSandbox(SandboxSettings settings, Output output);

    /// Starts a sandbox of its own and rehearses the main job on it.
    int rehearseMainJob(boolean json, Output output);

    /// Starts a sandbox of its own and rehearses rollbacks on it.
    ///
    /// @param times how many, from 1
    int rehearseRollbacks(int times, boolean json, Output output);

    /// Starts a sandbox of its own and sends requests to every service on it.
    ///
    /// @param requests how many to each, from 1
    int rehearseAllServices(int requests, boolean json, Output output);

    /// @param port the API's port; 0 for a free one
    /// @param speed sandbox seconds per real second
    /// @param requestsPerMinute the traffic; 0 for none
    record SandboxSettings(int port, double speed, double requestsPerMinute) {}
}
