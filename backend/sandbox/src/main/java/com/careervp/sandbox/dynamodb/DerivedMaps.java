package com.careervp.sandbox.dynamodb;

import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// Maps that can be built again from the items and therefore live in memory only.
final class DerivedMaps {
    private final MVStore store;
    private final AtomicLong count = new AtomicLong();

    DerivedMaps(MVStore store) {
        this.store = store;
    }

    MVMap<byte[], StoredItem> items() {
        return store.openMap(
                name(),
                new MVMap.Builder<byte[], StoredItem>()
                        .keyType(new KeyBytesType())
                        .valueType(new StoredItemType()));
    }

    MVMap<byte[], byte[]> keys() {
        return store.openMap(
                name(),
                new MVMap.Builder<byte[], byte[]>().keyType(new KeyBytesType()).valueType(new KeyBytesType()));
    }

    void drop(MVMap<?, ?> map) {
        store.removeMap(map);
    }

    private String name() {
        return "derived/" + count.incrementAndGet();
    }
}
