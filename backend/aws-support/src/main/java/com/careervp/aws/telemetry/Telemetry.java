package com.careervp.aws.telemetry;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/// Gives every log line of an invocation its context: `request_id`, `trace_id`, `job_id`, `function_version`,
/// `cold_start` and what Powertools adds. One object per handler instance.
///
/// Safe for use by several threads: the context is kept per thread (slf4j's MDC), so invocations that run at once in
/// one process do not see each other's. Powertools' own `cold_start` is one flag per process; here it is one per
/// handler instance, which is the same in AWS and right where many functions share a process.
public final class Telemetry {
    static final String REQUEST_ID = "request_id";
    static final String TRACE_ID = "trace_id";
    static final String JOB_ID = "job_id";
    private static final String COLD_START = "cold_start";

    private final AtomicBoolean cold = new AtomicBoolean(true);

    /// Starts the context of one invocation on this thread; closing what is returned puts the thread's former context
    /// back.
    public Invocation begin(Context context, String requestId) {
        @Nullable Map<String, String> before = MDC.getCopyOfContextMap();
        PowertoolsLogging.initializeLogging(context);
        MDC.put(COLD_START, Boolean.toString(cold.getAndSet(false)));
        MDC.put(REQUEST_ID, requestId);
        traceHeader(context).ifPresent(header -> MDC.put(TRACE_ID, rootOf(header)));
        return new Invocation(before);
    }

    /// The invocation's X-Ray trace header.
    public static Optional<String> traceHeader(Context context) {
        @Nullable String header = context.getXrayTraceId();
        return header == null || header.isBlank() ? Optional.empty() : Optional.of(header);
    }

    /// The trace's id: the `Root` field of the header, or all of it where it has none.
    public static String rootOf(String traceHeader) {
        for (String field : traceHeader.split(";", -1)) {
            if (field.startsWith("Root=")) {
                return field.substring("Root=".length());
            }
        }
        return traceHeader;
    }
}
