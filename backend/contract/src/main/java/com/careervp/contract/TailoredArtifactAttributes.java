package com.careervp.contract;

/// Attributes and index of the table of tailored CVs. Everything but the keys of the objects is kept for 90 days with
/// the objects themselves.
public final class TailoredArtifactAttributes {
    /// Partition key.
    public static final String APPLICATION_ID = "application_id";
    /// Sort key, as [JobLifecycle#text] spells it.
    public static final String CREATED_AT = "created_at";
    /// Seconds since 1970.
    public static final String EXPIRATION = "expiration_timestamp";
    /// By `user_id` and [#CREATED_AT].
    public static final String USER_INDEX = "user_id_created_at_gsi";
    public static final String USER_ID = "user_id";
    public static final String ARTIFACT_ID = "artifact_id";
    public static final String JOB_ID = "job_id";
    public static final String CV_VERSION = "cv_version";
    /// Counts the user's tailored CVs of the application, from 1.
    public static final String VERSION = "version";
    /// SHA-256 of the request, by which a repeated one is known.
    public static final String REQUEST_DIGEST = "request_digest";
    /// The whole artifact as JSON text.
    public static final String ARTIFACT = "artifact";
    /// Keys of the objects in the artifacts bucket.
    public static final String JSON_KEY = "json_key";
    public static final String WORD_KEY = "word_key";

    private TailoredArtifactAttributes() {}
}
