package com.careervp.pipeline.job;

/// What a step's end meant for the job.
public enum StepEnd {
    /// Other steps are still open.
    OTHERS_OPEN,
    /// It was the last of the parallel steps: the caller, and nobody else, starts the dashboard.
    LAST,
    /// The step had ended before; nothing was written.
    TOO_LATE
}
