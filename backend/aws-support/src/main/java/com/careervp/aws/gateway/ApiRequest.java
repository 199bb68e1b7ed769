package com.careervp.aws.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.careervp.aws.RemainingTime;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.contract.TokenClaims;
import com.careervp.language.Deadline;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request as the handlers see it.
///
/// @param requestId the API's request id; the function's own where the gateway gave none
/// @param callerId the subject of the caller's token, or null where the route has no authorizer
/// @param functionVersion the version of the function that answers
/// @param traceHeader the X-Ray trace header, to be handed on to what the request starts, or null
/// @param deadline by when a model must have answered, so that the function can
public record ApiRequest(
        APIGatewayProxyRequestEvent event,
        String requestId,
        @Nullable String callerId,
        String functionVersion,
        @Nullable String traceHeader,
        Deadline deadline) {

    static ApiRequest of(APIGatewayProxyRequestEvent event, Context invocation) {
        APIGatewayProxyRequestEvent.@Nullable ProxyRequestContext context = event.getRequestContext();
        @Nullable String requestId = context == null ? null : context.getRequestId();
        return new ApiRequest(
                event,
                requestId == null ? invocation.getAwsRequestId() : requestId,
                subject(context),
                invocation.getFunctionVersion(),
                Telemetry.traceHeader(invocation).orElse(null),
                RemainingTime.of(invocation));
    }

    /// Whether the caller is known and is somebody else.
    public boolean isFromOtherThan(String userId) {
        return callerId != null && !callerId.equals(userId);
    }

    /// A claim of the caller's token; empty where the route has no authorizer or the token lacks it.
    public Optional<String> claim(String name) {
        return claims(event.getRequestContext()).map(claims -> claims.get(name) instanceof String text ? text : null);
    }

    /// A parameter of the path; empty where the path has none of that name.
    public Optional<String> pathParameter(String name) {
        @Nullable Map<String, String> parameters = event.getPathParameters();
        return parameters == null ? Optional.empty() : Optional.ofNullable(parameters.get(name));
    }

    /// A parameter of the query; empty where it is not given.
    public Optional<String> queryParameter(String name) {
        @Nullable Map<String, String> parameters = event.getQueryStringParameters();
        return parameters == null ? Optional.empty() : Optional.ofNullable(parameters.get(name));
    }

    /// Reads the body as one JSON object.
    public ApiBody json(int limitBytes) {
        return bytes().map(body -> ApiBody.read(body, limitBytes))
                .orElseGet(() ->
                        new ApiBody.Unreadable(ApiError.invalid("Invalid body: it is marked as base64 and is not")));
    }

    /// The body as it was sent, nothing in it where there was none; empty where it is marked as base64 and is not.
    public Optional<byte[]> bytes() {
        @Nullable String body = event.getBody();
        if (body == null) {
            return Optional.of(new byte[0]);
        }
        if (!Boolean.TRUE.equals(event.getIsBase64Encoded())) {
            return Optional.of(body.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(body));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// A Cognito authorizer hands the token's claims on as `authorizer.claims`.
    private static @Nullable String subject(APIGatewayProxyRequestEvent.@Nullable ProxyRequestContext context) {
        return claims(context)
                .map(claims -> claims.get(TokenClaims.SUBJECT) instanceof String subject ? subject : null)
                .orElse(null);
    }

    private static Optional<Map<?, ?>> claims(APIGatewayProxyRequestEvent.@Nullable ProxyRequestContext context) {
        @Nullable Map<String, Object> authorizer = context == null ? null : context.getAuthorizer();
        return authorizer != null && authorizer.get("claims") instanceof Map<?, ?> claims
                ? Optional.of(claims)
                : Optional.empty();
    }
}
