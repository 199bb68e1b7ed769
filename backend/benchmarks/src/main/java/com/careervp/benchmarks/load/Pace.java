package com.careervp.benchmarks.load;

/// How requests are sent.
///
/// @param concurrency how many are under way at most
/// @param perSecond how many start a second; 0 starts the next as soon as one is answered
public record Pace(int concurrency, double perSecond) {
    public Pace {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency is " + concurrency + ", expected 1 or more");
        }
        if (!(perSecond >= 0)) {
            throw new IllegalArgumentException("perSecond is " + perSecond + ", expected 0 or more");
        }
    }
}
