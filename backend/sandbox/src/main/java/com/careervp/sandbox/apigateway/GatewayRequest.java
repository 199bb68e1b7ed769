package com.careervp.sandbox.apigateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/// An HTTP request as it came in.
///
/// @param path the path below the stage, e.g. `/api/vpr`
/// @param fullPath the path with the stage
/// @param headers in the client's spelling
/// @param query decoded
record GatewayRequest(
        String httpMethod,
        String path,
        String fullPath,
        Map<String, List<String>> headers,
        Map<String, List<String>> query,
        SdkBytes body,
        String sourceIp) {

    /// The body as text; what is no UTF-8 is replaced, never an error.
    String text() {
        return new String(body.asByteArrayUnsafe(), StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        for (Map.Entry<String, List<String>> entry : headers.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(name) && !entry.getValue().isEmpty()) {
                return Optional.of(entry.getValue().getLast());
            }
        }
        return Optional.empty();
    }
}
