package com.careervp.console.core.fake;

import com.careervp.console.core.contract.MetricSourceContract;
import com.careervp.console.core.metrics.MetricQuery;
import com.careervp.console.core.metrics.MetricSource;
import java.time.Instant;

class InMemoryMetricSourceTest extends MetricSourceContract {
    private final InMemoryMetricSource metrics = new InMemoryMetricSource();

    @Override
    protected MetricSource metrics() {
        return metrics;
    }

    @Override
    protected void measured(MetricQuery query, Instant at, double value) {
        String dimension = query.dimensions().values().iterator().next();
        metrics.put(query.metric(), dimension, query.statistic(), at, value);
    }

    @Override
    protected Instant now() {
        return Instant.parse("2026-11-22T12:00:30Z");
    }
}
