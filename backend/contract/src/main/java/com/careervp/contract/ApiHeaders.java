package com.careervp.contract;

/// Headers of the HTTP API beside the standard ones.
public final class ApiHeaders {
    /// Which path answered: `sync` or `async` ([MetricNames#PATH_SYNC], [MetricNames#PATH_ASYNC]).
    public static final String PATH = "X-CareerVP-Path";
    /// The API's request id, also in every error body.
    public static final String REQUEST_ID = "X-Request-Id";

    private ApiHeaders() {}
}
