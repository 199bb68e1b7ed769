package com.careervp.kernel.feedback;

/// One thing that would make a CV better.
///
/// @param section of the CV it is about: `summary`, `positions[1]`, `skills`, `education`, …
/// @param priority how much it would help
/// @param finding what was found there
/// @param suggestion what to do about it
public record Improvement(String section, Priority priority, String finding, String suggestion) {

    /// How much an improvement would help.
    public enum Priority {
        HIGH,
        MEDIUM,
        LOW
    }
}
