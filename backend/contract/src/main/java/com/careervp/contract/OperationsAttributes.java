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

    private OperationsAttributes() {}
}
