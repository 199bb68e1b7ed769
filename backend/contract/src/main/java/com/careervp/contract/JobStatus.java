package com.careervp.contract;

/// Where a job stands, and where it may go from there. Every change of status is a conditional write on the status and
/// the attempts that were read before it; see [JobLifecycle].
public enum JobStatus {
    PENDING,
    PROCESSING,
    COMPLETED,
    FAILED;

    /// Whether nothing happens to the job any more unless an operator retries it.
    public boolean ended() {
        return this == COMPLETED || this == FAILED;
    }

    /// Whether a job in this status may be given the other.
    ///
    /// - `PENDING → PROCESSING`: a worker claims it; `attempts` goes up by one.
    /// - `PENDING → FAILED`: its message could not be sent.
    /// - `PROCESSING → PROCESSING`: claimed again after the lease of a worker that died; `attempts` goes up by one.
    /// - `PROCESSING → PENDING`: a transient failure; the message comes again.
    /// - `PROCESSING → COMPLETED`, `PROCESSING → FAILED`.
    /// - `FAILED → PENDING`: an operator retries it, or its dead letter was redriven.
    ///
    /// Nothing leaves `COMPLETED`.
    public boolean mayBecome(JobStatus next) {
        return switch (this) {
            case PENDING -> next == PROCESSING || next == FAILED;
            case PROCESSING -> true;
            case FAILED -> next == PENDING;
            case COMPLETED -> false;
        };
    }
}
