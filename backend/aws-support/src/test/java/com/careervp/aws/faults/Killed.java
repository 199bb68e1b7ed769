package com.careervp.aws.faults;

import java.io.Serial;

/// The process is gone: no handler catches it.
public final class Killed extends Error {
    @Serial
    private static final long serialVersionUID = 1L;

    Killed(String at) {
        super(at);
    }
}
