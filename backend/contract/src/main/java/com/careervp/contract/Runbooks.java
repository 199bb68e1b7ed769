package com.careervp.contract;

/// Ids of the runbooks that alarm descriptions name, as `[runbook:{id}]` at their end, and the console opens.
public final class Runbooks {
    public static final String DEAD_LETTERS = "vpr-dead-letters";
    public static final String WORKER_ERRORS = "vpr-worker-errors";
    public static final String BACKLOG = "vpr-backlog";
    public static final String API_ERRORS = "api-5xx";
    public static final String WORKER_THROTTLED = "vpr-worker-throttled";
    public static final String TABLE_ERRORS = "table-system-errors";
    public static final String API_LATENCY = "api-latency";
    public static final String FUNCTION_ERRORS = "function-errors";

    public static final String CV_TAILORING_ERRORS = "cv-tailoring-errors";
    public static final String CV_TAILORING_SLOW = "cv-tailoring-slow";
    public static final String CV_TAILORING_TABLE_THROTTLED = "cv-tailoring-table-throttled";
    public static final String PIPELINE_DEAD_LETTERS = "pipeline-dead-letters";

    private Runbooks() {}
}
