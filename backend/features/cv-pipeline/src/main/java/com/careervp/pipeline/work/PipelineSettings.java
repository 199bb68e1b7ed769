package com.careervp.pipeline.work;

import java.time.Duration;

/// The figures by which the pipeline works.
///
/// @param maxReceives deliveries of the extraction's message before the queue gives it up
/// @param maxAttempts tries of a parallel step
/// @param extractionLease how long an extractor owns the extraction: its time limit and a little more
/// @param branchLease the same of the other steps
public record PipelineSettings(int maxReceives, int maxAttempts, Duration extractionLease, Duration branchLease) {
    public static final int MAX_RECEIVES = 3;
    public static final int MAX_ATTEMPTS = 3;

    public static PipelineSettings standard() {
        return new PipelineSettings(MAX_RECEIVES, MAX_ATTEMPTS, Duration.ofSeconds(130), Duration.ofSeconds(100));
    }
}
