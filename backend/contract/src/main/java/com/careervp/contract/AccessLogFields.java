package com.careervp.contract;

/// Fields of the REST API's access log, one JSON object a line. The console compares baseline and candidate by them.
///
/// Source of the variables: API Gateway's documentation, "$context variables for data models, authorizers, mapping
/// templates, and CloudWatch access logging".
public final class AccessLogFields {
    /// `$context.requestId`.
    public static final String REQUEST_ID = "requestId";
    /// `$context.requestTimeEpoch`, milliseconds.
    public static final String TIME = "time";
    /// `$context.httpMethod`.
    public static final String METHOD = "method";
    /// `$context.resourcePath`, e.g. `/api/vpr`.
    public static final String ROUTE = "route";
    /// `$context.status`.
    public static final String STATUS = "status";
    /// `$context.responseLatency`, milliseconds.
    public static final String LATENCY = "latency";
    /// `$context.integrationLatency`, milliseconds; `-` where no integration was called.
    public static final String INTEGRATION_LATENCY = "integrationLatency";
    /// `$context.isCanaryRequest`: `true` for the candidate, `false` for the baseline, `-` without a canary.
    public static final String CANARY = "canary";

    private AccessLogFields() {}
}
