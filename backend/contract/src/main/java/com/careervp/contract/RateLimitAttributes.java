package com.careervp.contract;

/// Attributes of the table in which requests are counted.
public final class RateLimitAttributes {
    /// Partition key: `{limit}#{who}`.
    public static final String SUBJECT = "subject";
    /// A number that every write raises.
    public static final String VERSION = "version";
    /// Milliseconds since 1970 of the requests that count, oldest first.
    public static final String ALLOWED_AT = "allowed_at";
    /// Seconds since 1970.
    public static final String TTL = "ttl";

    private RateLimitAttributes() {}
}
