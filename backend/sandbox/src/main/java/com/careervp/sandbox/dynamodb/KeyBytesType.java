package com.careervp.sandbox.dynamodb;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// Keys in the order of their unsigned bytes.
final class KeyBytesType extends BasicDataType<byte[]> {

    @Override
    public int compare(byte[] left, byte[] right) {
        return Arrays.compareUnsigned(left, right);
    }

    /// As the map does by itself, with the comparison inlined.
    @Override
    public int binarySearch(byte[] key, Object storage, int size, int initialGuess) {
        byte[][] keys = cast(storage);
        int low = 0;
        int high = size - 1;
        int middle = initialGuess - 1;
        if (middle < 0 || middle > high) {
            middle = high >>> 1;
        }
        while (low <= high) {
            int order = Arrays.compareUnsigned(key, keys[middle]);
            if (order > 0) {
                low = middle + 1;
            } else if (order < 0) {
                high = middle - 1;
            } else {
                return middle;
            }
            middle = (low + high) >>> 1;
        }
        return -(low + 1);
    }

    @Override
    public int getMemory(byte[] key) {
        return 24 + key.length;
    }

    @Override
    public void write(WriteBuffer buffer, byte[] key) {
        buffer.putInt(key.length);
        buffer.put(key);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
        byte[] key = new byte[buffer.getInt()];
        buffer.get(key);
        return key;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
