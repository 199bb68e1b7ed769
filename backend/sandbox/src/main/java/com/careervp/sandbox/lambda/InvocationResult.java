package com.careervp.sandbox.lambda;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/// How an invocation ended.
///
/// @param payload the function's answer, or the error as JSON
/// @param functionError `Unhandled` when the function failed, null when it answered
record InvocationResult(
        String requestId,
        String version,
        SdkBytes payload,
        @Nullable String functionError) {

    boolean failed() {
        return functionError != null;
    }

    String text() {
        return payload.asUtf8String();
    }
}
