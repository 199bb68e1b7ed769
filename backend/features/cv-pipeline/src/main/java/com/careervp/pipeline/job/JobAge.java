package com.careervp.pipeline.job;

import java.time.Instant;

/// How old a job is, and how long nobody touched it.
///
/// @param begunAt when it was uploaded, or when an operator last let it begin again
/// @param updatedAt when its record was last changed
public record JobAge(Instant begunAt, Instant updatedAt) {

    /// Of a job that was just uploaded.
    public static JobAge fresh(Instant createdAt) {
        return new JobAge(createdAt, createdAt);
    }

    public JobAge touched(Instant at) {
        return new JobAge(begunAt, at);
    }
}
