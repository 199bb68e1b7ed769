package com.careervp.sandbox.dynamodb;

/// Capacity units.
/// [Source](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html)
final class Units {
    private static final double READ_BYTES = 4096;
    private static final double WRITE_BYTES = 1024;

    private Units() {}

    static double read(long bytes, boolean consistent) {
        double units = Math.max(1, Math.ceil(bytes / READ_BYTES));
        return consistent ? units : units / 2;
    }

    static double written(long bytes) {
        return Math.max(1, Math.ceil(bytes / WRITE_BYTES));
    }
}
