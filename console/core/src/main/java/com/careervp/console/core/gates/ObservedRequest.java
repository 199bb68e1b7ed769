package com.careervp.console.core.gates;

import java.time.Instant;

/// One line of the API's access log for `POST /api/vpr`.
///
/// @param latencyMillis from the request's arrival to the answer
public record ObservedRequest(Instant at, Variant variant, int status, double latencyMillis) {

    /// The caller's own mistake, which says nothing about the function: a 4xx other than 408 (too slow) and 422
    /// (the document failed its own verification).
    public boolean callersMistake() {
        return status >= 400 && status < 500 && status != 408 && status != 422;
    }

    public boolean succeeded() {
        return status < 400;
    }
}
