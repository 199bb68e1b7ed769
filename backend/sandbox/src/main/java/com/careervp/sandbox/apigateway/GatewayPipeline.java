package com.careervp.sandbox.apigateway;

import com.careervp.kernel.IdSource;
import com.careervp.sandbox.telemetry.LogSink;
import com.careervp.sandbox.telemetry.MetricSink;
import com.careervp.sandbox.time.SandboxTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// What happens to a request: canary or not, route, throttling, authorizer, validation, integration, answer, log line,
/// metrics.
final class GatewayPipeline implements AutoCloseable {
    /// Source: API Gateway quotas, "Payload size".
    static final int MAXIMUM_BODY_BYTES = 10 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(GatewayPipeline.class);

    private final SandboxTime time;
    private final IdSource ids;
    private final LogSink logs;
    private final RandomGenerator random;
    private final AtomicReference<TokenVerifier> tokens = new AtomicReference<>(TokenVerifier.refusing());
    private final ApiMetrics metrics;
    private final ProxyIntegration proxy;
    private final MockIntegration mock = new MockIntegration();
    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

    /// @param random draws the canary requests; it need not be safe for several threads
    GatewayPipeline(
            SandboxTime time,
            LambdaClient lambda,
            IdSource ids,
            MetricSink metrics,
            LogSink logs,
            RandomGenerator random) {
        this.time = time;
        this.ids = ids;
        this.logs = logs;
        this.random = random;
        this.metrics = new ApiMetrics(metrics, time);
        this.proxy = new ProxyIntegration(lambda);
    }

    /// Who knows the user pools from now on.
    void verifyTokensWith(TokenVerifier verifier) {
        tokens.set(verifier);
    }

    GatewayAnswer handle(RestApi api, String stageName, GatewayRequest request) {
        Optional<ApiStage> stage = api.stage(stageName);
        if (stage.isEmpty()) {
            return GatewayAnswer.json(403, "{\"message\":\"Forbidden\"}");
        }
        Optional<CanarySettings> canary = stage.get().canary().filter(settings -> isDrawn(settings.percentTraffic()));
        String requestId = ids.next();
        GatewayCall call = new GatewayCall(
                api, requestId, traced(request, requestId), time.now(), stage.get(), canary.isPresent());
        String deploymentId =
                canary.map(CanarySettings::deploymentId).orElse(stage.get().deploymentId());
        GatewayAnswer answer = answer(call, api.deployment(deploymentId));
        metrics.record(call, answer.status());
        log(call, answer.status());
        return withRequestId(answer, requestId);
    }

    private boolean isDrawn(double percent) {
        synchronized (random) {
            return random.nextDouble() * 100 < percent;
        }
    }

    private GatewayAnswer answer(GatewayCall call, Optional<ApiDeployment> deployment) {
        GatewayResponses responses =
                deployment.map(ApiDeployment::responses).orElseGet(() -> new GatewayResponses(Map.of()));
        try {
            return process(
                    call, deployment.orElseThrow(() -> new GatewayFault(GatewayFault.Type.API_CONFIGURATION_ERROR)));
        } catch (GatewayFault e) {
            return responses.answer(e, call);
        } catch (RuntimeException e) {
            LOG.error("request {} failed inside the gateway", call.requestId(), e);
            return responses.answer(new GatewayFault(GatewayFault.Type.API_CONFIGURATION_ERROR, e), call);
        }
    }

    private GatewayAnswer process(GatewayCall call, ApiDeployment deployment) {
        GatewayRequest request = call.request();
        ApiDeployment.Match match = deployment
                .route(request.path())
                .orElseThrow(() -> new GatewayFault(GatewayFault.Type.MISSING_AUTHENTICATION_TOKEN));
        ApiMethod method = match.route()
                .method(request.httpMethod())
                .orElseThrow(() -> new GatewayFault(GatewayFault.Type.MISSING_AUTHENTICATION_TOKEN));
        call.matched(match);
        throttle(call, match.route().resource().path(), request.httpMethod());
        deployment
                .authorizer(method)
                .ifPresent(authorizer -> call.authorized(authorizer.authorize(request, tokens.get())));
        if (request.body().asByteArrayUnsafe().length > MAXIMUM_BODY_BYTES) {
            throw new GatewayFault(GatewayFault.Type.REQUEST_TOO_LARGE);
        }
        deployment.checks(method).check(method, request, match.parameters());
        return method.integration().path("Type").asText().equals("MOCK")
                ? mock.answer(call, method, match.parameters())
                : proxy.answer(call, method, match.parameters());
    }

    private void throttle(GatewayCall call, String resourcePath, String httpMethod) {
        MethodSettings settings = call.stage().settings(resourcePath, httpMethod);
        Double rate = settings.rateLimit();
        Integer burst = settings.burstLimit();
        if (rate == null || burst == null) {
            return;
        }
        long now = System.nanoTime();
        String key = call.api().id() + " " + call.stage().name() + " " + httpMethod + " " + resourcePath;
        TokenBucket bucket = buckets.compute(
                key,
                (any, known) -> known != null && known.fits(rate, burst) ? known : new TokenBucket(rate, burst, now));
        if (bucket == null || !bucket.take(now)) {
            throw new GatewayFault(GatewayFault.Type.THROTTLED);
        }
    }

    /// Canary requests are in the stage's access log and once more in a log group with `/Canary` at its end.
    ///
    /// Source: API Gateway's developer guide, "Set up an API Gateway canary release deployment".
    private void log(GatewayCall call, int status) {
        call.stage().accessLog().ifPresent(settings -> {
            String line = ContextVariables.substitute(settings.format(), call.context(status));
            String stream = call.api().id() + "-" + call.stage().name();
            logs.append(settings.logGroup(), stream, call.received(), line);
            if (call.isCanary()) {
                logs.append(settings.logGroup() + "/Canary", stream, call.received(), line);
            }
        });
    }

    /// Adds the trace header that the gateway gives every request which has none.
    private static GatewayRequest traced(GatewayRequest request, String requestId) {
        if (request.header("X-Amzn-Trace-Id").isPresent()) {
            return request;
        }
        String digits = requestId.replaceAll("[^0-9a-f]", "");
        String padded = (digits + "0".repeat(32)).substring(0, 32);
        Map<String, List<String>> headers = new TreeMap<>(request.headers());
        headers.put("X-Amzn-Trace-Id", List.of("Root=1-" + padded.substring(0, 8) + "-" + padded.substring(8)));
        return new GatewayRequest(
                request.httpMethod(),
                request.path(),
                request.fullPath(),
                headers,
                request.query(),
                request.body(),
                request.sourceIp());
    }

    private static GatewayAnswer withRequestId(GatewayAnswer answer, String requestId) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        headers.put("x-amzn-RequestId", List.of(requestId));
        headers.put("x-amz-apigw-id", List.of(requestId));
        return new GatewayAnswer(answer.status(), headers, answer.body());
    }

    @Override
    public void close() {
        proxy.close();
    }
}
