package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads one page: until the limit, or until 1 MB has been read before filtering.
/// [Source](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html)
final class PageReader {
    private static final long PAGE_BYTES = 1024 * 1024;

    /// A page.
    ///
    /// @param scanned entries read
    /// @param bytes what the entries read weigh
    /// @param last the last entry read where the page ended before the range did
    record Page(
            List<Map<String, AttributeValue>> matches,
            int scanned,
            long bytes,
            Optional<Map<String, AttributeValue>> last) {}

    private final KeyRange range;
    private final boolean forward;
    private final int limit;
    private final Optional<Condition> filter;

    /// @param limit entries to read at most
    PageReader(KeyRange range, boolean forward, int limit, Optional<Condition> filter) {
        this.range = range;
        this.forward = forward;
        this.limit = limit;
        this.filter = filter;
    }

    Page read(ReadTarget target) {
        Cursor<byte[], StoredItem> cursor = cursor(target.entries());
        List<Map<String, AttributeValue>> matches = new ArrayList<>();
        int scanned = 0;
        long bytes = 0;
        while (cursor.hasNext()) {
            byte[] key = cursor.next();
            if (!range.contains(key)) {
                if (forward ? range.endsBefore(key) : range.startsAfter(key)) {
                    break;
                }
                continue;
            }
            StoredItem entry = cursor.getValue();
            scanned++;
            bytes += entry.size();
            if (filter.isEmpty() || filter.get().test(target.visible(entry.attributes()))) {
                matches.add(entry.attributes());
            }
            if (scanned == limit || bytes >= PAGE_BYTES) {
                return new Page(matches, scanned, bytes, Optional.of(entry.attributes()));
            }
        }
        return new Page(matches, scanned, bytes, Optional.empty());
    }

    /// The cursor sees the entries as they are now, whatever is written while it runs.
    private Cursor<byte[], StoredItem> cursor(MVMap<byte[], StoredItem> entries) {
        return forward
                ? entries.cursor(emptyAsNull(range.from()), null, false)
                : entries.cursor(emptyAsNull(range.to()), null, true);
    }

    /// The map takes null as "from its end".
    private static byte @Nullable [] emptyAsNull(byte[] bound) {
        return bound.length == 0 ? null : bound;
    }
}
