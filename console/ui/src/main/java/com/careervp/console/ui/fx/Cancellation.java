package com.careervp.console.ui.fx;

import java.util.function.BooleanSupplier;

/// Tells running work that nobody waits for it any longer. Safe for use by several threads.
@FunctionalInterface
public interface Cancellation extends BooleanSupplier {

    /// Whether the work shall stop.
    boolean requested();

    @Override
    default boolean getAsBoolean() {
        return requested();
    }
}
