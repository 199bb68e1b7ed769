package com.careervp.console.core.alarms;

import com.careervp.console.core.metrics.MetricQuery;
import java.time.Duration;
import java.util.List;

/// When an alarm fires.
///
/// @param comparison CloudWatch's operator as a sign: `>`, `≥`, `<` or `≤`
/// @param queries the metrics behind the value; one for a plain alarm, several for metric math
/// @param expression the metric math over `m1`, `m2` … of the queries in their order; empty for a plain alarm
/// @param datapointsToAlarm how many of the last `evaluationPeriods` must breach
public record AlarmRule(
        String comparison,
        double threshold,
        List<MetricQuery> queries,
        String expression,
        Duration period,
        int evaluationPeriods,
        int datapointsToAlarm) {
    public AlarmRule {
        queries = List.copyOf(queries);
    }
}
