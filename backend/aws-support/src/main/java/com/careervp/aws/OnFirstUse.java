package com.careervp.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value made when it is first asked for, once. Safe for use by several threads.
final class OnFirstUse<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T value;

    OnFirstUse(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T present = value;
        if (present == null) {
            present = maker.get();
            value = present;
        }
        return present;
    }
}
