package com.careervp.sandbox.apigateway;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/// What goes back to the client.
record GatewayAnswer(int status, Map<String, List<String>> headers, SdkBytes body) {

    static GatewayAnswer json(int status, String body) {
        return new GatewayAnswer(
                status, Map.of("Content-Type", List.of("application/json")), SdkBytes.fromUtf8String(body));
    }
}
