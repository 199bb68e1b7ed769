package com.careervp.sandbox.cloudwatch;

import java.time.Instant;

/// One period of an alarm's evaluation range.
///
/// @param start when the period began
/// @param value not a number where nothing was measured
/// @param samples how many measurements it is made of; not a number where that is not known, as for math
record Datapoint(Instant start, double value, double samples) {
    boolean isMissing() {
        return Double.isNaN(value);
    }
}
