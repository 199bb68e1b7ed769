package com.careervp.contract;

/// Headers of the HTTP API beside the standard ones.
public final class ApiHeaders {
    /// Which path answered: `sync` or `async` ([MetricNames#PATH_SYNC], [MetricNames#PATH_ASYNC]).
    public static final String PATH = "X-CareerVP-Path";
    /// The API's request id, also in every error body.
    public static final String REQUEST_ID = "X-Request-Id";

    /// How many requests a minute the caller's plan allows.
    public static final String RATE_LIMIT = "X-RateLimit-Limit";
    /// How many more would be allowed now.
    public static final String RATE_REMAINING = "X-RateLimit-Remaining";
    /// When one more than now will be allowed, in seconds since 1970.
    public static final String RATE_RESET = "X-RateLimit-Reset";

    private ApiHeaders() {}
}
