package com.careervp.sandbox;

/// What a starting sandbox does, in this order.
public enum StartStep {
    /// The queue engine.
    QUEUES,
    /// The object store.
    OBJECTS,
    /// The tables.
    TABLES,
    /// Metrics, logs, topics, functions and the API's server.
    SERVICES,
    /// The stack is created from the template; the detail names the resource that is being made.
    STACK,
    /// Everything answers.
    READY
}
