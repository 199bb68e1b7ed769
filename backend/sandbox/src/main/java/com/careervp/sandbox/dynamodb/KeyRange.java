package com.careervp.sandbox.dynamodb;

import java.util.Arrays;

/// A stretch of keys: from the first that belongs to it to the first that does not; no end means to the last key.
final class KeyRange {
    static final KeyRange ALL = new KeyRange(new byte[0], new byte[0]);

    private final byte[] from;
    private final byte[] to;

    /// @param to empty for no end
    KeyRange(byte[] from, byte[] to) {
        this.from = from;
        this.to = to;
    }

    byte[] from() {
        return from;
    }

    byte[] to() {
        return to;
    }

    /// Everything that begins with the prefix.
    static KeyRange startingWith(byte[] prefix) {
        return new KeyRange(prefix, KeyBytes.after(prefix));
    }

    boolean startsAfter(byte[] key) {
        return Arrays.compareUnsigned(key, from) < 0;
    }

    boolean endsBefore(byte[] key) {
        return to.length > 0 && Arrays.compareUnsigned(key, to) >= 0;
    }

    boolean contains(byte[] key) {
        return !startsAfter(key) && !endsBefore(key);
    }

    KeyRange from(byte[] start) {
        return Arrays.compareUnsigned(start, from) > 0 ? new KeyRange(start, to) : this;
    }

    KeyRange to(byte[] end) {
        return to.length == 0 || Arrays.compareUnsigned(end, to) < 0 ? new KeyRange(from, end) : this;
    }
}
