package com.careervp.vpr.job;

/// What a completion used.
public record TokenUsage(int inputTokens, int outputTokens, String model) {}
