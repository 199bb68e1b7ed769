package com.careervp.aws.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.telemetry.Invocation;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.contract.ApiHeaders;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every handler behind the API does around its use case: telemetry, the headers and the error body. Safe for use
/// by several threads.
public final class ApiFunction {
    private static final Logger LOG = LoggerFactory.getLogger(ApiFunction.class);

    private final Telemetry telemetry;
    private final @Nullable String path;
    private final Function<ApiRequest, ApiResponse> route;

    /// @param path what the header [ApiHeaders#PATH] says, or null to leave it out
    /// @param route answers one request; what it throws becomes a 500 that tells nothing
    public ApiFunction(Telemetry telemetry, @Nullable String path, Function<ApiRequest, ApiResponse> route) {
        this.telemetry = telemetry;
        this.path = path;
        this.route = route;
    }

    public APIGatewayProxyResponseEvent handle(APIGatewayProxyRequestEvent event, Context context) {
        ApiRequest request = ApiRequest.of(event, context);
        try (Invocation _ = telemetry.begin(context, request.requestId())) {
            ApiResponse response = answer(request);
            APIGatewayProxyResponseEvent answered = rendered(response, request);
            LOG.info("answered with status {}", answered.getStatusCode());
            return answered;
        }
    }

    private ApiResponse answer(ApiRequest request) {
        try {
            return route.apply(request);
        } catch (RuntimeException e) {
            LOG.error("the request failed", e);
            return ApiResponse.refusal(ApiError.internal());
        }
    }

    private APIGatewayProxyResponseEvent rendered(ApiResponse response, ApiRequest request) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put("Cache-Control", "no-store");
        headers.put(ApiHeaders.REQUEST_ID, request.requestId());
        if (path != null) {
            headers.put(ApiHeaders.PATH, path);
        }
        return switch (response) {
            case ApiResponse.Answer answer -> {
                headers.putAll(answer.headers());
                yield event(answer.status(), headers, answer.body());
            }
            case ApiResponse.Refusal(ApiError error) -> {
                error.retryAfterSeconds().ifPresent(seconds -> headers.put("Retry-After", seconds));
                ObjectNode body = JsonNodeFactory.instance
                        .objectNode()
                        .put("success", false)
                        .put("code", error.code())
                        .put("error", error.message())
                        .put("request_id", request.requestId());
                yield event(error.status(), headers, body);
            }
        };
    }

    private static APIGatewayProxyResponseEvent event(int status, Map<String, String> headers, ObjectNode body) {
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(status)
                .withHeaders(headers)
                .withIsBase64Encoded(false)
                .withBody(body.toString());
    }
}
