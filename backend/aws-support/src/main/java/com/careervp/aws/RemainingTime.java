package com.careervp.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.careervp.language.Deadline;
import java.time.Duration;

/// The deadline of an invocation: what is left of the function's timeout, less what it needs to store a result and to
/// answer. A function killed at its timeout can do neither.
public final class RemainingTime {
    /// For one or two writes with their retries, see the time limits of [ProductionClients].
    public static final Duration RESERVE = Duration.ofSeconds(5);

    private RemainingTime() {}

    /// With the usual [#RESERVE].
    public static Deadline of(Context context) {
        return of(context, RESERVE);
    }

    public static Deadline of(Context context, Duration reserve) {
        return () -> Duration.ofMillis(context.getRemainingTimeInMillis()).minus(reserve);
    }
}
