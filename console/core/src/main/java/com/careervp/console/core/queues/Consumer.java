package com.careervp.console.core.queues;

/// A function that a queue feeds.
///
/// @param mappingState `Enabled`, `Disabled`, or what it is on the way to
/// @param reservedConcurrency the most at the same time; -1 when unreserved
public record Consumer(String functionName, String mappingState, int reservedConcurrency) {
    public boolean enabled() {
        return mappingState.equals("Enabled");
    }
}
