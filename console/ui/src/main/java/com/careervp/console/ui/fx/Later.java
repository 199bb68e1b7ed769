package com.careervp.console.ui.fx;

import java.time.Duration;

/// Does something once, a little later, on the FX thread; asking again before that starts the wait anew. For filters
/// that shall not search at every key.
public final class Later {
    private final Cadence cadence;
    private final Duration delay;
    private Cadence.Repeating waiting = () -> {};

    public Later(Cadence cadence, Duration delay) {
        this.cadence = cadence;
        this.delay = delay;
    }

    public void run(Runnable action) {
        cancel();
        waiting = cadence.every(delay, () -> {
            cancel();
            action.run();
        });
    }

    public void cancel() {
        waiting.stop();
        waiting = () -> {};
    }
}
