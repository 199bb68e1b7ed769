package com.careervp.sandbox.lambda;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a queue is read for a function.
///
/// @param batchingWindow how long to gather messages before the function is invoked; sandbox time
/// @param reportsFailures whether the function answers with `batchItemFailures`
/// @param maximumConcurrencyOrNull 2 to 1000; null where the mapping sets no limit
record MappingSettings(
        int batchSize,
        Duration batchingWindow,
        boolean enabled,
        boolean reportsFailures,
        @Nullable Integer maximumConcurrencyOrNull) {

    /// Refuses what CreateEventSourceMapping refuses for a standard queue.
    ///
    /// Source: Lambda's API reference, CreateEventSourceMapping.
    MappingSettings checked() {
        require(batchSize >= 1 && batchSize <= 10_000, "Batch size must be between 1 and 10000, it is " + batchSize);
        require(
                !batchingWindow.isNegative() && batchingWindow.toSeconds() <= 300,
                "MaximumBatchingWindowInSeconds must be between 0 and 300, it is " + batchingWindow.toSeconds());
        require(
                batchSize <= 10 || batchingWindow.toSeconds() >= 1,
                "Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10");
        Integer concurrency = maximumConcurrencyOrNull;
        require(
                concurrency == null || (concurrency >= 2 && concurrency <= 1_000),
                "MaximumConcurrency must be between 2 and 1000, it is " + concurrency);
        return this;
    }

    Optional<Integer> maximumConcurrency() {
        return Optional.ofNullable(maximumConcurrencyOrNull);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw LambdaErrors.invalidParameter(message);
        }
    }
}
