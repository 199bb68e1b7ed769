package com.careervp.sandbox.traffic;

/// What the generator sends.
public enum TrafficKind {
    /// An application that was not sent before.
    NEW,
    /// The same application once more.
    REPEAT,
    /// A request that must be refused.
    MALFORMED,
    /// A look at a job's status.
    STATUS
}
