package com.careervp.contract;

import java.util.Set;

/// Codes in the error body of the API and in `error_code` of job records. They are stable: clients and the console
/// decide by them.
public final class ErrorCodes {
    public static final String VALIDATION_ERROR = "VALIDATION_ERROR";
    /// What [#VALIDATION_ERROR] is elsewhere is this for cover letters.
    public static final String INVALID_REQUEST = "INVALID_REQUEST";
    public static final String PAYLOAD_TOO_LARGE = "PAYLOAD_TOO_LARGE";
    /// Nobody is signed in, or the token is not one of this product's or has expired.
    public static final String UNAUTHORIZED = "UNAUTHORIZED";
    public static final String FORBIDDEN = "FORBIDDEN";
    public static final String INVALID_PDF = "INVALID_PDF";
    /// The text of a file is no CV: nothing of a person's career was found in it.
    public static final String NO_CV_FOUND = "NO_CV_FOUND";
    public static final String JOB_NOT_FOUND = "JOB_NOT_FOUND";
    public static final String CV_NOT_FOUND = "CV_NOT_FOUND";
    /// A document is to build on the report of an application that has none.
    public static final String VPR_NOT_FOUND = "VPR_NOT_FOUND";
    /// The report states something that the CV and the gap responses do not.
    public static final String FVS_HALLUCINATION_DETECTED = "FVS_HALLUCINATION_DETECTED";
    /// The person has sent too many requests.
    public static final String RATE_LIMIT_EXCEEDED = "RATE_LIMIT_EXCEEDED";
    public static final String LLM_RATE_LIMITED = "LLM_RATE_LIMITED";
    public static final String LLM_TIMEOUT = "LLM_TIMEOUT";
    public static final String LLM_UNAVAILABLE = "LLM_UNAVAILABLE";
    public static final String LLM_REFUSED = "LLM_REFUSED";
    public static final String LLM_UNUSABLE_ANSWER = "LLM_UNUSABLE_ANSWER";
    /// The table or the bucket could not be reached or refused.
    public static final String STORAGE_UNAVAILABLE = "STORAGE_UNAVAILABLE";
    /// The job's message could not be sent.
    public static final String QUEUE_UNAVAILABLE = "QUEUE_UNAVAILABLE";
    /// A job record's `input_data` is not a request.
    public static final String INVALID_INPUT = "INVALID_INPUT";
    /// The health check found something out of order.
    public static final String DEPENDENCY_UNAVAILABLE = "DEPENDENCY_UNAVAILABLE";
    public static final String INTERNAL_ERROR = "INTERNAL_ERROR";

    /// Whether a job that failed so may well succeed when it is tried again as it is.
    public static boolean isWorthRetrying(String code) {
        return WORTH_RETRYING.contains(code);
    }

    private static final Set<String> WORTH_RETRYING =
            Set.of(LLM_RATE_LIMITED, LLM_TIMEOUT, LLM_UNAVAILABLE, STORAGE_UNAVAILABLE, INTERNAL_ERROR);

    private ErrorCodes() {}
}
