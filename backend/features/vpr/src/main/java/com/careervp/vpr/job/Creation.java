package com.careervp.vpr.job;

/// What came of creating a job.
public sealed interface Creation {

    /// The job is stored and holds its key.
    record Created(Job job) implements Creation {}

    /// Nothing was stored: this job holds the key.
    record Held(Job holder) implements Creation {}
}
