package com.careervp.console.cli.rehearsal;

import java.io.Serial;

/// The rehearsal cannot go on: a step did not do what the next one needs.
final class BrokenPromise extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    BrokenPromise(String message) {
        super(message);
    }
}
