package com.careervp.contract;

/// The single operations table: rollouts, approvals, the rollout lock and the audit chain share a partition key and a
/// sort key, and are told apart by their partition.
public final class OperationsAttributes {
    public static final String PARTITION_KEY = "pk";
    public static final String SORT_KEY = "sk";

    /// Audit entries: partition `AUDIT#{service}`, sort key the zero-padded sequence number (12 digits).
    public static final String AUDIT_PARTITION_PREFIX = "AUDIT#";
    /// Rollout state: partition `ROLLOUT#{service}`; sort keys `STATE`, `LOCK`, `APPROVAL#{phase}`,
    /// `HISTORY#{instant}`.
    public static final String ROLLOUT_PARTITION_PREFIX = "ROLLOUT#";
    public static final String SERVICE_VPR = "vpr";
    /// Followed by an instant as [JobLifecycle#text] spells it.
    public static final String HISTORY_PREFIX = "HISTORY#";

    // Attributes of a history item.
    public static final String HISTORY_AT = "at";
    public static final String HISTORY_KIND = "kind";
    /// Weights, whole numbers.
    public static final String HISTORY_FROM = "from";
    public static final String HISTORY_TO = "to";
    public static final String HISTORY_BY = "by";
    public static final String HISTORY_REASON = "reason";
    public static final String HISTORY_DETAIL = "detail";

    /// [#HISTORY_KIND] of what the rollout guard does, and its [#HISTORY_BY].
    public static final String KIND_ROLLED_BACK_BY_GUARD = "ROLLED_BACK_BY_GUARD";
    public static final String ACTOR_ROLLOUT_GUARD = "rollout-guard";

    private OperationsAttributes() {}
}
