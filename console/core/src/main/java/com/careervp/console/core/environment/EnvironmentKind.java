package com.careervp.console.core.environment;

/// Where an environment runs.
public enum EnvironmentKind {
    /// Embedded in the console's own process.
    SANDBOX,
    /// A real AWS account.
    AWS
}
