package com.careervp.console.ui.fx;

/// What a [BackgroundRunner] does away from the FX thread.
///
/// @param <T> what it finds
@FunctionalInterface
public interface Work<T> {

    /// @param cancellation asked at every good place to stop
    T run(Cancellation cancellation) throws Exception;
}
