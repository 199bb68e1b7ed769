package com.careervp.contract;

/// Attributes, index names and states of the jobs table.
public final class JobAttributes {
    public static final String JOB_ID = "job_id";
    /// `vpr#{user_id}#{application_id}`.
    public static final String IDEMPOTENCY_KEY = "idempotency_key";
    public static final String KIND = "kind";
    public static final String USER_ID = "user_id";
    public static final String APPLICATION_ID = "application_id";
    public static final String STATUS = "status";
    /// `{status}#{yyyy-MM-dd}` in UTC, the partition key of [#STATUS_DAY_INDEX].
    public static final String STATUS_DAY = "status_day";
    /// All times are ISO-8601 instants in UTC with milliseconds, so that they sort as text.
    public static final String CREATED_AT = "created_at";
    public static final String STARTED_AT = "started_at";
    public static final String COMPLETED_AT = "completed_at";
    public static final String UPDATED_AT = "updated_at";
    public static final String ATTEMPTS = "attempts";
    public static final String WORKER_VERSION = "worker_version";
    /// Until when the worker that claimed a PROCESSING job owns it.
    public static final String LEASE_UNTIL = "lease_until";
    /// `sync` or `async`: which path took the request.
    public static final String PATH = "path";
    /// The request as JSON text.
    public static final String INPUT_DATA = "input_data";
    public static final String RESULT_KEY = "result_key";
    public static final String ERROR_CODE = "error_code";
    public static final String ERROR_MESSAGE = "error_message";
    /// List of maps `{at, code, message, attempt}`, newest last, at most five.
    public static final String PREVIOUS_ERRORS = "previous_errors";
    /// Map `{input_tokens, output_tokens, model}`, the counts as numbers.
    public static final String TOKEN_USAGE = "token_usage";
    /// US dollars as a number.
    public static final String COST_USD = "cost_usd";
    public static final String TRACE_ID = "trace_id";
    public static final String MESSAGE_ID = "message_id";
    /// Seconds since the epoch.
    public static final String TTL = "ttl";

    public static final String IDEMPOTENCY_INDEX = "idempotency-key-index";
    public static final String USER_CREATED_INDEX = "user-created-index";
    public static final String STATUS_DAY_INDEX = "status-day-created-index";

    public static final String KIND_VPR = "VPR";

    /// Items whose `job_id` starts so are no jobs: each holds an idempotency key for the job that `held_by` names. They
    /// have none of the attributes that the indexes are made of and so appear in no index.
    public static final String KEY_LOCK_PREFIX = "KEY#";
    public static final String HELD_BY = "held_by";
    /// Seconds since the epoch; from then on another job may take the key.
    public static final String HELD_UNTIL = "held_until";

    public static final String STATUS_PENDING = "PENDING";
    public static final String STATUS_PROCESSING = "PROCESSING";
    public static final String STATUS_COMPLETED = "COMPLETED";
    public static final String STATUS_FAILED = "FAILED";

    private JobAttributes() {}
}
