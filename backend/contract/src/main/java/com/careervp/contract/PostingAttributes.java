package com.careervp.contract;

/// Attributes of the table of job postings.
public final class PostingAttributes {
    /// Partition key.
    public static final String JOB_ID = "job_id";
    /// Whose posting it is: nobody else reads it.
    public static final String USER_ID = "user_id";
    /// The posting as JSON text.
    public static final String POSTING = "posting";
    public static final String CREATED_AT = "created_at";
    /// Seconds since 1970, as DynamoDB's time to live wants it.
    public static final String TTL = "ttl";

    private PostingAttributes() {}
}
