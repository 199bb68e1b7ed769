package com.careervp.infra.api;

import com.careervp.contract.ErrorCodes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.RestApi;

/// Gives API Gateway's own refusals the product's error body.
final class ErrorBodies {
    private final RestApi api;

    ErrorBodies(RestApi api) {
        this.api = api;
    }

    void add() {
        body("BadRequest", ResponseType.DEFAULT_4_XX, "REQUEST_REFUSED", null);
        body("BadGateway", ResponseType.DEFAULT_5_XX, ErrorCodes.INTERNAL_ERROR, null);
        body("Throttled", ResponseType.THROTTLED, "RATE_LIMIT_EXCEEDED", null);
        body("TimedOut", ResponseType.INTEGRATION_TIMEOUT, "UPSTREAM_TIMEOUT", null);
        body("UnknownRoute", ResponseType.MISSING_AUTHENTICATION_TOKEN, "ROUTE_NOT_FOUND", "404");
        body("TooLarge", ResponseType.REQUEST_TOO_LARGE, ErrorCodes.PAYLOAD_TOO_LARGE, null);
        body("Unauthorized", ResponseType.UNAUTHORIZED, ErrorCodes.UNAUTHORIZED, null);
        body("AccessDenied", ResponseType.ACCESS_DENIED, ErrorCodes.FORBIDDEN, null);
    }

    private void body(String id, ResponseType type, String code, @Nullable String status) {
        api.addGatewayResponse(
                id,
                GatewayResponseOptions.builder()
                        .type(type)
                        .statusCode(status)
                        .templates(Map.of(
                                "application/json",
                                "{\"success\":false,\"code\":\"" + code + "\",\"error\":$context.error.messageString,"
                                        + "\"request_id\":\"$context.requestId\"}"))
                        .build());
    }
}
