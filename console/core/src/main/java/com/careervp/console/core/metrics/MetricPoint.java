package com.careervp.console.core.metrics;

import java.time.Instant;

/// @param at the start of the period
public record MetricPoint(Instant at, double value) {}
