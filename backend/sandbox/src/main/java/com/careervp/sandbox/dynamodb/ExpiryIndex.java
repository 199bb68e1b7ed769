package com.careervp.sandbox.dynamodb;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items of a table by the second at which they expire. AWS leaves an item alone whose attribute is no number or
/// lies
/// more than five years back.
/// [Source](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html)
final class ExpiryIndex {
    private static final Duration OLDEST = Duration.ofDays(5 * 365);

    private final String attribute;
    private final MVMap<byte[], byte[]> entries;

    ExpiryIndex(String attribute, MVMap<byte[], byte[]> entries) {
        this.attribute = attribute;
        this.entries = entries;
    }

    MVMap<byte[], byte[]> entries() {
        return entries;
    }

    /// Follows a change of the table. The caller holds the table's lock.
    void follow(byte[] primaryKey, @Nullable StoredItem before, @Nullable StoredItem after) {
        OptionalLong earlier = before == null ? OptionalLong.empty() : expiry(before.attributes());
        OptionalLong later = after == null ? OptionalLong.empty() : expiry(after.attributes());
        if (earlier.equals(later)) {
            return;
        }
        earlier.ifPresent(second -> entries.remove(entryKey(second, primaryKey)));
        later.ifPresent(second -> entries.put(entryKey(second, primaryKey), primaryKey));
    }

    boolean expired(Map<String, AttributeValue> item, Instant now) {
        OptionalLong second = expiry(item);
        return second.isPresent()
                && second.getAsLong() < now.getEpochSecond()
                && second.getAsLong() > now.minus(OLDEST).getEpochSecond();
    }

    /// The keys of at most so many items that have expired.
    List<byte[]> expired(Instant now, int limit) {
        byte[] from = entryKey(now.minus(OLDEST).getEpochSecond() + 1, new byte[0]);
        byte[] to = entryKey(now.getEpochSecond(), new byte[0]);
        List<byte[]> keys = new ArrayList<>();
        Cursor<byte[], byte[]> cursor = entries.cursor(from);
        while (cursor.hasNext() && keys.size() < limit) {
            if (Arrays.compareUnsigned(cursor.next(), to) >= 0) {
                break;
            }
            keys.add(cursor.getValue());
        }
        return keys;
    }

    private OptionalLong expiry(Map<String, AttributeValue> item) {
        AttributeValue value = item.get(attribute);
        if (value == null || value.type() != AttributeValue.Type.N) {
            return OptionalLong.empty();
        }
        BigDecimal second = DynamoNumber.parse(value.n());
        boolean time = second.signum() > 0 && second.precision() - second.scale() <= 18;
        return time ? OptionalLong.of(second.longValue()) : OptionalLong.empty();
    }

    private static byte[] entryKey(long second, byte[] primaryKey) {
        return ByteBuffer.allocate(Long.BYTES + primaryKey.length)
                .putLong(Math.max(0, second))
                .put(primaryKey)
                .array();
    }
}
