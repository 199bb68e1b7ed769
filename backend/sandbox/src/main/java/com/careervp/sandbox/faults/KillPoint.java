package com.careervp.sandbox.faults;

/// Where a worker dies.
///
/// @param write which of the invocation's writes, counted from 1
/// @param after whether the write still happens; the function does not hear of it
public record KillPoint(int write, boolean after) {
    public KillPoint {
        if (write < 1) {
            throw new IllegalArgumentException("write is " + write + ", expected 1 or more");
        }
    }

    public static KillPoint before(int write) {
        return new KillPoint(write, false);
    }

    public static KillPoint after(int write) {
        return new KillPoint(write, true);
    }
}
