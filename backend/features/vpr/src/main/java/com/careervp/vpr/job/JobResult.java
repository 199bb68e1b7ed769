package com.careervp.vpr.job;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a completed job came to.
///
/// @param key the result's key in the results bucket
/// @param costUsd US dollars, or null where the price table does not know the model
public record JobResult(
        String key, TokenUsage usage, @Nullable BigDecimal costUsd) {

    /// Zeros at the end of the cost mean nothing, and DynamoDB drops them.
    public JobResult {
        costUsd = costUsd == null ? null : costUsd.stripTrailingZeros();
    }
}
