package com.careervp.sandbox.apigateway;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One request on its way through the gateway and what is known of it so far; the `$context` of templates and of the
/// access log. Used by one thread at a time.
final class GatewayCall {
    private static final DateTimeFormatter REQUEST_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final RestApi api;
    private final String requestId;
    private final GatewayRequest request;
    private final Instant received;
    private final long startNanos = System.nanoTime();
    private final boolean canary;
    private @Nullable ApiStage stage;
    private ApiDeployment.@Nullable Match match;
    private Map<String, String> claims = Map.of();
    private @Nullable Duration integrationLatency;
    private @Nullable Integer integrationStatus;
    private @Nullable String errorMessage;
    private @Nullable String errorType;

    GatewayCall(
            RestApi api,
            String requestId,
            GatewayRequest request,
            Instant received,
            @Nullable ApiStage stage,
            boolean canary) {
        this.api = api;
        this.requestId = requestId;
        this.request = request;
        this.received = received;
        this.stage = stage;
        this.canary = canary;
    }

    RestApi api() {
        return api;
    }

    String requestId() {
        return requestId;
    }

    GatewayRequest request() {
        return request;
    }

    Instant received() {
        return received;
    }

    ApiStage stage() {
        ApiStage known = stage;
        if (known == null) {
            throw new IllegalStateException("the request named no stage");
        }
        return known;
    }

    boolean isCanary() {
        return canary;
    }

    /// The variables as this request sees them, the canary's overrides included.
    Map<String, String> stageVariables() {
        ApiStage known = stage();
        return canary
                ? known.canary()
                        .map(settings -> settings.over(known.variables()))
                        .orElse(known.variables())
                : known.variables();
    }

    void matched(ApiDeployment.Match found) {
        match = found;
    }

    Optional<ApiDeployment.Match> match() {
        return Optional.ofNullable(match);
    }

    /// @param callerClaims of the token that an authorizer has accepted
    void authorized(Map<String, String> callerClaims) {
        claims = Map.copyOf(callerClaims);
    }

    /// The caller's claims; empty where the method has no authorizer.
    Map<String, String> claims() {
        return claims;
    }

    void integrated(Duration latency, int status) {
        integrationLatency = latency;
        integrationStatus = status;
    }

    Optional<Duration> integrationLatency() {
        return Optional.ofNullable(integrationLatency);
    }

    void failed(String type, String message) {
        errorType = type;
        errorMessage = message;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    String requestTime() {
        return REQUEST_TIME.format(received);
    }

    /// The `$context` variables by name, those without a value left out.
    ///
    /// @param status null before the response is known
    Map<String, String> context(@Nullable Integer status) {
        Map<String, String> values = new HashMap<>();
        values.put("requestId", requestId);
        values.put("extendedRequestId", requestId);
        values.put("apiId", api.id());
        values.put("accountId", api.account());
        values.put("httpMethod", request.httpMethod());
        values.put("path", request.fullPath());
        values.put("protocol", "HTTP/1.1");
        values.put("requestTime", requestTime());
        values.put("requestTimeEpoch", Long.toString(received.toEpochMilli()));
        values.put("identity.sourceIp", request.sourceIp());
        request.header("User-Agent").ifPresent(agent -> values.put("identity.userAgent", agent));
        request.header("Host").ifPresent(host -> values.put("domainName", host));
        ApiStage known = stage;
        if (known != null) {
            values.put("stage", known.name());
            if (known.canary().isPresent()) {
                values.put("isCanaryRequest", Boolean.toString(canary));
            }
        }
        match().ifPresent(found -> {
            values.put("resourcePath", found.route().resource().path());
            values.put("resourceId", found.route().resource().id());
        });
        claims.forEach((name, value) -> values.put("authorizer.claims." + name, value));
        addOutcome(values, status);
        return values;
    }

    private void addOutcome(Map<String, String> values, @Nullable Integer status) {
        if (status != null) {
            values.put("status", status.toString());
            values.put("responseLatency", Long.toString(elapsed().toMillis()));
        }
        if (integrationLatency != null) {
            String millis = Long.toString(integrationLatency.toMillis());
            values.put("integrationLatency", millis);
            values.put("integration.latency", millis);
        }
        if (integrationStatus != null) {
            values.put("integrationStatus", integrationStatus.toString());
            values.put("integration.integrationStatus", integrationStatus.toString());
            values.put("integration.status", integrationStatus.toString());
        }
        if (errorMessage != null) {
            values.put("error.message", errorMessage);
            values.put("error.messageString", ContextVariables.quoted(errorMessage));
        }
        if (errorType != null) {
            values.put("error.responseType", errorType);
        }
    }
}
