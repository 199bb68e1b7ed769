package com.careervp.console.core.audit;

import com.careervp.console.core.environment.Page;

/// Use cases on the audit chain.
public interface Audit {

    /// Appends at the end of the chain; concurrent writers take turns.
    ///
    /// @param reason empty where none is asked for
    AuditEntry record(String action, String subject, AuditFact.Change change, String reason, String result);

    /// Newest first.
    ///
    /// @param token empty for the newest entries
    Page<AuditEntry> page(String token, int limit);

    /// Walks the whole chain and names the first entry that does not fit.
    ChainVerdict verify();
}
