package com.careervp.console.core.rollout;

/// Port: a few requests through the public API that store nothing, told apart by the path that answered.
public interface LiveProbe {

    Answers send(int requests);

    /// @param unanswered requests without an answer, or answers that do not name a path
    record Answers(int baseline, int candidate, int unanswered) {
        public int total() {
            return baseline + candidate + unanswered;
        }
    }
}
