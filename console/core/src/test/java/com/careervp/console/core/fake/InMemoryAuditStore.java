package com.careervp.console.core.fake;

import com.careervp.console.core.audit.AuditEntry;
import com.careervp.console.core.audit.AuditStore;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Audit entries in memory; entries can be tampered with.
public final class InMemoryAuditStore implements AuditStore {
    public final Trouble trouble = new Trouble();
    private final TreeMap<Long, AuditEntry> entries = new TreeMap<>();

    @Override
    public synchronized boolean append(AuditEntry entry) {
        trouble.check();
        return entries.putIfAbsent(entry.sequence(), entry) == null;
    }

    @Override
    public synchronized Optional<AuditEntry> newest() {
        trouble.check();
        return Optional.ofNullable(entries.lastEntry()).map(java.util.Map.Entry::getValue);
    }

    @Override
    public synchronized List<AuditEntry> newestBelow(long below, int limit) {
        trouble.check();
        return entries.headMap(below, false).descendingMap().values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<AuditEntry> oldestFrom(long from, int limit) {
        trouble.check();
        return entries.tailMap(from, true).values().stream().limit(limit).toList();
    }

    /// Puts an entry in the place of another, as somebody with access to the table could.
    public synchronized void tamper(AuditEntry entry) {
        entries.put(entry.sequence(), entry);
    }

    public synchronized void remove(long sequence) {
        entries.remove(sequence);
    }
}
