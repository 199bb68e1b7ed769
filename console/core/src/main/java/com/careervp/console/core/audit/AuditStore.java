package com.careervp.console.core.audit;

import java.util.List;
import java.util.Optional;

/// Port: the entries of one environment, kept in its operations table.
public interface AuditStore {

    /// Stores the entry unless its sequence number is taken.
    ///
    /// @return false when another writer took the number first
    boolean append(AuditEntry entry);

    Optional<AuditEntry> newest();

    /// Newest first.
    ///
    /// @param below only entries with a smaller sequence number
    List<AuditEntry> newestBelow(long below, int limit);

    /// Oldest first.
    ///
    /// @param from the smallest sequence number wanted
    List<AuditEntry> oldestFrom(long from, int limit);
}
