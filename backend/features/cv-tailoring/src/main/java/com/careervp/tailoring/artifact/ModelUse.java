package com.careervp.tailoring.artifact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Who wrote it and what that took.
///
/// @param model the id by which the model was asked
/// @param prompt id and version of the prompt, e.g. `cv-tailoring@1`
/// @param costUsd US dollars, or null where the price table does not know the model
public record ModelUse(
        int inputTokens,
        int outputTokens,
        String model,
        String prompt,
        @Nullable BigDecimal costUsd) {

    /// Zeros at the end of the cost mean nothing, and JSON drops them.
    public ModelUse {
        costUsd = costUsd == null ? null : costUsd.stripTrailingZeros();
    }
}
