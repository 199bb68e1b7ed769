package com.careervp.infra.monitoring;

import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;

/// When an alarm fires.
///
/// @param id the construct id, CamelCase
/// @param what the middle of the alarm's name
/// @param meaning what is wrong when it fires, one sentence
/// @param runbook one of `com.careervp.contract.Runbooks`
/// @param limit in the metric's unit
/// @param periods how many of the metric's periods in a row have to be past the limit
public record Threshold(
        String id,
        String what,
        String meaning,
        String runbook,
        IMetric metric,
        double limit,
        ComparisonOperator comparison,
        int periods) {

    /// Fires at the first period past the limit.
    public Threshold(
            String id,
            String what,
            String meaning,
            String runbook,
            IMetric metric,
            double limit,
            ComparisonOperator comparison) {
        this(id, what, meaning, runbook, metric, limit, comparison, 1);
    }
}
