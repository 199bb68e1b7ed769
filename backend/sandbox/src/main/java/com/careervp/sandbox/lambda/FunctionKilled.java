package com.careervp.sandbox.lambda;

import java.io.Serial;

/// Thrown out of a service call to make the function end as if its process had been killed: no response, no further
/// call, no clean-up by the runtime. An [Error], so that handlers which map exceptions to answers do not catch it.
public final class FunctionKilled extends Error {
    @Serial
    private static final long serialVersionUID = 1L;

    public FunctionKilled(String message) {
        super(message);
    }

    /// Whether the failure is, or was caused by, a kill.
    static boolean isCauseOf(Throwable failure) {
        Throwable link = failure;
        for (int depth = 0; link != null && depth < 32; depth++) {
            if (link instanceof FunctionKilled) {
                return true;
            }
            link = link.getCause();
        }
        return false;
    }
}
