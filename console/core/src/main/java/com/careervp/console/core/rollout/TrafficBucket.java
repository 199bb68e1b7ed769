package com.careervp.console.core.rollout;

import java.time.Instant;

/// Requests of `POST /api/vpr` within one slice of time.
public record TrafficBucket(Instant from, int baseline, int candidate, int failed) {
    public int total() {
        return baseline + candidate;
    }

    /// From 0 to 1; `NaN` without requests.
    public double candidateShare() {
        return total() == 0 ? Double.NaN : (double) candidate / total();
    }
}
