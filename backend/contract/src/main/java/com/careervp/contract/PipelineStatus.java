package com.careervp.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where an upload stands as a whole.
public enum PipelineStatus {
    /// Taken, nothing done yet.
    PENDING,
    PROCESSING,
    /// The dashboard is there; single steps may have failed, and it says so.
    COMPLETED,
    /// Nothing came of it.
    FAILED;

    /// As it is stored and answered, e.g. `pending`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean hasEnded() {
        return this == COMPLETED || this == FAILED;
    }

    public static Optional<PipelineStatus> of(String id) {
        return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
    }
}
