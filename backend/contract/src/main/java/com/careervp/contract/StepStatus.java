package com.careervp.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where one step of the pipeline stands.
public enum StepStatus {
    WAITING,
    RUNNING,
    DONE,
    /// There was nothing to do, e.g. no posting to match against.
    SKIPPED,
    FAILED;

    /// As it is stored and answered, e.g. `waiting`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean hasEnded() {
        return this == DONE || this == SKIPPED || this == FAILED;
    }

    public static Optional<StepStatus> of(String id) {
        return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
    }
}
