package com.careervp.aws.telemetry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The log context of one invocation. Used on the thread that began it, and closed there.
public final class Invocation implements AutoCloseable {
    private final @Nullable Map<String, String> before;

    Invocation(@Nullable Map<String, String> before) {
        this.before = before;
    }

    /// From now on the invocation's log lines name this job.
    public static void concerns(String jobId) {
        MDC.put(Telemetry.JOB_ID, jobId);
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(before);
        }
    }
}
