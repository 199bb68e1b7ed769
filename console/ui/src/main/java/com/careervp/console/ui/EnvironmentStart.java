package com.careervp.console.ui;

import java.util.function.Consumer;

/// Makes the environment that the console works on ready: starts the sandbox, or connects to AWS.
@FunctionalInterface
public interface EnvironmentStart {

    /// Called on a background thread; blocks until the environment answers.
    ///
    /// @param progress hears every step, from any thread
    /// @throws Exception when it cannot be started; the message is shown to the operator
    OpenEnvironment open(Consumer<EnvironmentStart.StartStep> progress) throws Exception;

    /// One step of the start. The same name again is news of the same step.
    ///
    /// @param name what is being started, e.g. `Queue engine`
    /// @param done whether it runs
    /// @param detail e.g. `1.2 s`; empty when there is nothing to add
    record StartStep(String name, boolean done, String detail) {}
}
