package com.careervp.console.core.jobs;

import java.math.BigDecimal;

/// @param model the language model's id; empty before the job was written
public record JobCost(String model, long inputTokens, long outputTokens, BigDecimal usd) {
    public static JobCost none() {
        return new JobCost("", 0, 0, BigDecimal.ZERO);
    }
}
