package com.careervp.console.core.audit;

import com.careervp.console.core.environment.Operator;
import com.careervp.console.core.environment.Page;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The audit's use cases over its store. Safe for use by several threads and several consoles.
public final class AuditDesk implements Audit {
    private static final int TRIES = 100;
    private static final int STEP = 500;

    private final AuditStore store;
    private final Operator operator;
    private final InstantSource time;

    public AuditDesk(AuditStore store, Operator operator, InstantSource time) {
        this.store = store;
        this.operator = operator;
        this.time = time;
    }

    @Override
    public AuditEntry record(String action, String subject, AuditFact.Change change, String reason, String result) {
        for (int tried = 0; tried < TRIES; tried++) {
            AuditFact fact = new AuditFact(time.instant(), operator.name(), action, subject, change, reason, result);
            Optional<AuditEntry> newest = store.newest();
            AuditEntry entry = AuditEntry.sealed(
                    newest.map(AuditEntry::sequence).orElse(0L) + 1,
                    fact,
                    newest.map(AuditEntry::hash).orElse(AuditEntry.GENESIS));
            if (store.append(entry)) {
                return entry;
            }
        }
        throw new ConsoleException(new ConsoleFailure.Conflict(FailureOrigin.local(
                "audit", "append", "other writers took the next place " + TRIES + " times in a row")));
    }

    @Override
    public Page<AuditEntry> page(String token, int limit) {
        long below = token.isEmpty() ? Long.MAX_VALUE : Long.parseLong(token);
        List<AuditEntry> entries = store.newestBelow(below, limit);
        boolean more = entries.size() == limit && entries.getLast().sequence() > 1;
        return new Page<>(entries, more ? Long.toString(entries.getLast().sequence()) : null);
    }

    @Override
    public ChainVerdict verify() {
        long expected = 1;
        String previous = AuditEntry.GENESIS;
        while (true) {
            List<AuditEntry> entries = store.oldestFrom(expected, STEP);
            for (AuditEntry entry : entries) {
                Optional<ChainVerdict.Broken> broken = flaw(entry, expected, previous);
                if (broken.isPresent()) {
                    return broken.get();
                }
                previous = entry.hash();
                expected++;
            }
            if (entries.isEmpty()) {
                return end(expected, previous);
            }
        }
    }

    /// Also entries in front of the first number would be found: the store gives the oldest of all first.
    private ChainVerdict end(long next, String head) {
        Optional<AuditEntry> newest = store.newest();
        if (newest.isPresent() && newest.get().sequence() < next - 1) {
            return new ChainVerdict.Broken(
                    next - 1,
                    "entry " + (next - 1) + " as the newest",
                    "entry " + newest.get().sequence());
        }
        return new ChainVerdict.Intact(next - 1, head);
    }

    private static Optional<ChainVerdict.Broken> flaw(AuditEntry entry, long expected, String previous) {
        if (entry.sequence() != expected) {
            return Optional.of(new ChainVerdict.Broken(
                    expected, "entry " + expected, "entry " + entry.sequence() + ": " + expected + " is missing"));
        }
        if (!entry.previousHash().equals(previous)) {
            return Optional.of(new ChainVerdict.Broken(
                    expected, "predecessor " + previous, "predecessor " + entry.previousHash()));
        }
        if (!entry.hash().equals(entry.expectedHash())) {
            return Optional.of(new ChainVerdict.Broken(
                    expected, "hash " + entry.expectedHash() + " for what it says", "hash " + entry.hash()));
        }
        return Optional.empty();
    }
}
