package com.careervp.console.core.metrics;

/// The charts of the dashboard `VPR-Async-Monitoring-{env}`, and those that compare baseline and candidate.
public enum ChartKind {
    REQUESTS_PER_MINUTE("Requests per minute by path", "requests/min"),
    SUBMIT_P95("p95 in the function, baseline and candidate", "ms"),
    GENERATION_P95("p95 of generation, baseline and candidate", "ms"),
    ERRORS("Function errors", "errors"),
    QUEUE_DEPTH("Messages waiting", "messages"),
    WORKER_DURATION("Worker duration p50 / p95 / p99", "ms"),
    API_ERRORS("API answers 4xx and 5xx", "answers"),
    API_LATENCY("API latency p50 / p95 / p99", "ms"),
    TABLE_CAPACITY("Jobs table capacity", "units"),
    COST_PER_VPR("Cost per report", "USD");

    private final String title;
    private final String unit;

    ChartKind(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }
}
