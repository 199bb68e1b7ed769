package com.careervp.sandbox.apigateway;

/// Lets a burst through and then a steady rate. Real time, because requests arrive in real time.
final class TokenBucket {
    private final double rate;
    private final int burst;
    private double tokens;
    private long lastNanos;

    /// @param rate requests a second
    /// @param nowNanos on the scale of `System.nanoTime()`
    TokenBucket(double rate, int burst, long nowNanos) {
        this.rate = rate;
        this.burst = burst;
        this.tokens = burst;
        this.lastNanos = nowNanos;
    }

    boolean fits(double wantedRate, int wantedBurst) {
        return rate == wantedRate && burst == wantedBurst;
    }

    synchronized boolean take(long nowNanos) {
        tokens = Math.min(burst, tokens + (nowNanos - lastNanos) / 1e9 * rate);
        lastNanos = nowNanos;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
