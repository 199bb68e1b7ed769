package com.careervp.sandbox.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Removes items whose time to live is over. Until it has come by, reads still show them, as in AWS, where it may
/// take days; here it comes once a sandbox minute.
final class ExpiredItemSweeper {
    private static final int BATCH = 500;

    private final TableStore store;
    private final Clock clock;
    private final Calls calls;

    ExpiredItemSweeper(TableStore store, Clock clock, Calls calls) {
        this.store = store;
        this.clock = clock;
        this.calls = calls;
    }

    /// @return how many items went
    int sweep() {
        Instant now = clock.instant();
        int total = 0;
        for (Table table : store.all()) {
            int removed = sweep(table, now);
            if (removed > 0) {
                calls.expired(table.name(), removed);
            }
            total += removed;
        }
        return total;
    }

    private int sweep(Table table, Instant now) {
        int total = 0;
        int removed;
        do {
            removed = sweepBatch(table, now);
            total += removed;
        } while (removed > 0);
        return total;
    }

    /// Few at a time, so that writers do not wait.
    private int sweepBatch(Table table, Instant now) {
        ExpiryIndex expiry = table.expiry().orElse(null);
        if (expiry == null) {
            return 0;
        }
        List<byte[]> keys = expiry.expired(now, BATCH);
        if (keys.isEmpty()) {
            return 0;
        }
        try {
            return remove(table, keys, now);
        } catch (Refusal deletedMeanwhile) {
            // its items went with it
            return 0;
        }
    }

    private int remove(Table table, List<byte[]> keys, Instant now) {
        return store.writing(table, () -> {
            int removed = 0;
            ExpiryIndex expiry = table.expiry().orElse(null);
            for (byte[] key : keys) {
                StoredItem item = table.get(key);
                // written anew since it was found
                if (item != null && expiry != null && expiry.expired(item.attributes(), now)) {
                    // the service's own deletes are free
                    table.replace(key, item, null, Capacity.of(table.name()));
                    removed++;
                }
            }
            return removed;
        });
    }
}
