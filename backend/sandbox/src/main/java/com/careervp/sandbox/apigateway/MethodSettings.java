package com.careervp.sandbox.apigateway;

import org.jspecify.annotations.Nullable;

/// Settings of one method of a stage, or of all of them.
///
/// @param rateLimit requests a second; null where the stage sets none
/// @param burstLimit requests at once; null where the stage sets none
record MethodSettings(
        boolean metricsEnabled,
        boolean dataTraceEnabled,
        String loggingLevel,
        @Nullable Double rateLimit,
        @Nullable Integer burstLimit) {

    static final MethodSettings STANDARD = new MethodSettings(false, false, "OFF", null, null);

    /// The key of the settings for every method that has none of its own.
    static final String EVERY_METHOD = "*/*";

    MethodSettings withMetrics(boolean enabled) {
        return new MethodSettings(enabled, dataTraceEnabled, loggingLevel, rateLimit, burstLimit);
    }

    MethodSettings withDataTrace(boolean enabled) {
        return new MethodSettings(metricsEnabled, enabled, loggingLevel, rateLimit, burstLimit);
    }

    MethodSettings withLoggingLevel(String level) {
        return new MethodSettings(metricsEnabled, dataTraceEnabled, level, rateLimit, burstLimit);
    }

    MethodSettings withRateLimit(@Nullable Double rate) {
        return new MethodSettings(metricsEnabled, dataTraceEnabled, loggingLevel, rate, burstLimit);
    }

    MethodSettings withBurstLimit(@Nullable Integer burst) {
        return new MethodSettings(metricsEnabled, dataTraceEnabled, loggingLevel, rateLimit, burst);
    }
}
