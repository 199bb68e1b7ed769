package com.careervp.sandbox.lambda;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How asynchronous invocations are retried and where their results go.
///
/// @param maximumRetries 0 to 2
/// @param maximumAge sandbox time, 1 minute to 6 hours
record AsynchronousSettings(
        int maximumRetries,
        Duration maximumAge,
        @Nullable String onFailure,
        @Nullable String onSuccess) {

    static final AsynchronousSettings STANDARD = new AsynchronousSettings(2, Duration.ofHours(6), null, null);

    Optional<String> failureDestination() {
        return Optional.ofNullable(onFailure);
    }

    Optional<String> successDestination() {
        return Optional.ofNullable(onSuccess);
    }
}
