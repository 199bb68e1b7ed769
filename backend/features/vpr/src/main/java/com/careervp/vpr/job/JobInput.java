package com.careervp.vpr.job;

import org.jspecify.annotations.Nullable;

/// What a job was started with; never changes.
///
/// @param data the request as JSON text. Personal data: never logged
/// @param path `sync` or `async`, the path that took the request
/// @param traceId the X-Ray trace of the request, or null where it was not traced
public record JobInput(String data, String path, @Nullable String traceId) {

    /// Says nothing of the request, so that a stray log line cannot.
    @Override
    public String toString() {
        return "JobInput[" + data.length() + " characters, path=" + path + "]";
    }
}
