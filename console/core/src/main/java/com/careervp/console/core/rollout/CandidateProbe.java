package com.careervp.console.core.rollout;

/// Port: whether the candidate function is there and answers.
public interface CandidateProbe {

    /// Calls the function with a request that it must refuse and that stores nothing.
    Answer probe(String functionName);

    /// @param detail what it answered, or why not
    record Answer(boolean exists, boolean answered, String detail) {}
}
