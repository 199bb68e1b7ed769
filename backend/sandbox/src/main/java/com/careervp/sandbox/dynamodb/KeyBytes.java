package com.careervp.sandbox.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Keys as bytes whose order is the order of the table: by the hash of the partition key, as AWS spreads partitions,
/// then partition key, then sort key. Strings sort by UTF-8, numbers by value, binaries by unsigned bytes.
///
/// Layout: four bytes of hash, partition key, `00 00`, and with a sort key: sort key, `00 00`; a zero byte inside
/// a key is
/// written `00 FF`, so that prefixes stay prefixes and the order holds. Index entries carry the table's key at the
/// end.
final class KeyBytes {
    private static final int HASH_BYTES = 4;
    private static final byte ESCAPE = 0;
    private static final byte ESCAPED_ZERO = (byte) 0xFF;

    private KeyBytes() {}

    /// The key of an item, all of whose key attributes are there and of the right type.
    static byte[] of(KeySchema keys, Map<String, AttributeValue> item) {
        byte[] partition = encoded(valueOf(item, keys.partition()));
        KeySchema.KeyAttribute sort = keys.sort();
        byte[] sortBytes = sort == null ? null : encoded(valueOf(item, sort));
        int length = HASH_BYTES + escapedLength(partition) + (sortBytes == null ? 0 : escapedLength(sortBytes));
        byte[] key = new byte[length];
        int end = writePrefix(key, partition);
        if (sortBytes != null) {
            writeEscaped(key, end, sortBytes);
        }
        return key;
    }

    /// What all keys of one partition begin with.
    static byte[] partitionPrefix(AttributeValue partitionKey) {
        byte[] partition = encoded(partitionKey);
        byte[] key = new byte[HASH_BYTES + escapedLength(partition)];
        writePrefix(key, partition);
        return key;
    }

    /// What all keys with this sort key begin with.
    static byte[] withSort(byte[] partitionPrefix, AttributeValue sortKey) {
        byte[] sort = encoded(sortKey);
        byte[] key = Arrays.copyOf(partitionPrefix, partitionPrefix.length + escapedLength(sort));
        writeEscaped(key, partitionPrefix.length, sort);
        return key;
    }

    /// What all keys begin with whose sort key begins so.
    static byte[] withSortPrefix(byte[] partitionPrefix, AttributeValue start) {
        byte[] terminated = withSort(partitionPrefix, start);
        return Arrays.copyOf(terminated, terminated.length - 2);
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /// The smallest bytes greater than everything that begins with the prefix; empty bytes mean there are none.
    static byte[] after(byte[] prefix) {
        for (int i = prefix.length - 1; i >= 0; i--) {
            if (prefix[i] != (byte) 0xFF) {
                byte[] next = Arrays.copyOf(prefix, i + 1);
                next[i]++;
                return next;
            }
        }
        return new byte[0];
    }

    /// The smallest bytes greater than the key itself.
    static byte[] successor(byte[] key) {
        return Arrays.copyOf(key, key.length + 1);
    }

    /// Where a parallel scan's segment begins; segment = total gives the end of the last one, which is empty.
    static byte[] segmentStart(int segment, int total) {
        long start = (segment * (1L << 32) + total - 1) / total;
        if (segment == 0 || start >= 1L << 32) {
            return new byte[0];
        }
        return new byte[] {(byte) (start >> 24), (byte) (start >> 16), (byte) (start >> 8), (byte) start};
    }

    private static AttributeValue valueOf(Map<String, AttributeValue> item, KeySchema.KeyAttribute attribute) {
        return Objects.requireNonNull(item.get(attribute.name()), attribute.name());
    }

    private static byte[] encoded(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(StandardCharsets.UTF_8);
            case N -> DynamoNumber.sortable(DynamoNumber.parse(value.n()));
            case B -> value.b().asByteArrayUnsafe();
            case SS, NS, BS, M, L, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("a value of type " + Values.typeName(value) + " cannot be a key");
        };
    }

    private static int writePrefix(byte[] key, byte[] partition) {
        int hash = spread(Arrays.hashCode(partition));
        key[0] = (byte) (hash >> 24);
        key[1] = (byte) (hash >> 16);
        key[2] = (byte) (hash >> 8);
        key[3] = (byte) hash;
        return writeEscaped(key, HASH_BYTES, partition);
    }

    /// The finalizer of MurmurHash3 (public domain, Austin Appleby): spreads neighbouring hashes over all partitions.
    private static int spread(int hash) {
        int mixed = hash;
        mixed ^= mixed >>> 16;
        mixed *= 0x85ebca6b;
        mixed ^= mixed >>> 13;
        mixed *= 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    private static int escapedLength(byte[] bytes) {
        int length = bytes.length + 2;
        for (byte b : bytes) {
            if (b == ESCAPE) {
                length++;
            }
        }
        return length;
    }

    private static int writeEscaped(byte[] target, int from, byte[] bytes) {
        int at = from;
        for (byte b : bytes) {
            target[at++] = b;
            if (b == ESCAPE) {
                target[at++] = ESCAPED_ZERO;
            }
        }
        target[at++] = ESCAPE;
        target[at++] = ESCAPE;
        return at;
    }
}
