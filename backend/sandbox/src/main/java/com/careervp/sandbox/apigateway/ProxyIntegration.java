package com.careervp.sandbox.apigateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;

/// Calls a function with the whole request and turns its answer into the response.
///
/// Source: API Gateway's developer guide, "Lambda proxy integrations".
final class ProxyIntegration implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProxyIntegration.class);
    /// The gateway's limit, in real time because the functions work in real time.
    private static final int MAXIMUM_MILLIS = 29_000;
    /// Headers that the HTTP server sets itself.
    private static final Set<String> OWN_HEADERS = Set.of("content-length", "connection", "transfer-encoding", "date");

    private final LambdaClient lambda;
    private final ProxyEvents events = new ProxyEvents();
    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    ProxyIntegration(LambdaClient lambda) {
        this.lambda = lambda;
    }

    /// The function that the integration's URI names, `${stageVariables.x}` filled in.
    static String functionArn(String uri, Map<String, String> stageVariables) {
        String filled = ContextVariables.substituteStageVariables(uri, stageVariables);
        int start = filled.indexOf("/functions/");
        int end = filled.lastIndexOf("/invocations");
        if (start < 0 || end < start) {
            throw new GatewayFault(GatewayFault.Type.API_CONFIGURATION_ERROR);
        }
        return filled.substring(start + "/functions/".length(), end);
    }

    GatewayAnswer answer(GatewayCall call, ApiMethod method, Map<String, String> pathParameters) {
        String function = functionArn(method.integration().path("Uri").asText(), call.stageVariables());
        int limit = method.integration().path("TimeoutInMillis").asInt(MAXIMUM_MILLIS);
        SdkBytes event = events.event(call, method, pathParameters);
        long start = System.nanoTime();
        Future<InvokeResponse> running = calls.submit(
                () -> lambda.invoke(request -> request.functionName(function).payload(event)));
        try {
            InvokeResponse response = running.get(limit, TimeUnit.MILLISECONDS);
            call.integrated(Duration.ofNanos(System.nanoTime() - start), response.statusCode());
            return answer(call, response);
        } catch (TimeoutException e) {
            // The function runs on, as it does behind the real gateway.
            call.integrated(Duration.ofNanos(System.nanoTime() - start), 504);
            throw new GatewayFault(GatewayFault.Type.INTEGRATION_TIMEOUT, e);
        } catch (ExecutionException e) {
            int status = e.getCause() instanceof LambdaException refusal ? refusal.statusCode() : 500;
            call.integrated(Duration.ofNanos(System.nanoTime() - start), status);
            LOG.debug("function {} was not invoked", function, e);
            throw new GatewayFault(GatewayFault.Type.API_CONFIGURATION_ERROR, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayFault(GatewayFault.Type.INTEGRATION_TIMEOUT, e);
        }
    }

    private GatewayAnswer answer(GatewayCall call, InvokeResponse response) {
        if (response.functionError() != null) {
            throw new GatewayFault(GatewayFault.Type.DEFAULT_5XX);
        }
        JsonNode answer;
        try {
            answer = json.readTree(response.payload().asUtf8String());
        } catch (JsonProcessingException e) {
            throw new GatewayFault(GatewayFault.Type.DEFAULT_5XX, e);
        }
        JsonNode body = answer.path("body");
        int status = answer.path("statusCode").asInt(0);
        boolean wellFormed = answer.isObject()
                && status >= 100
                && status <= 599
                && (body.isTextual() || body.isMissingNode() || body.isNull());
        if (!wellFormed) {
            throw new GatewayFault(GatewayFault.Type.DEFAULT_5XX);
        }
        return new GatewayAnswer(status, headers(answer), body(call, answer));
    }

    private static Map<String, List<String>> headers(JsonNode answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.path("headers").properties().forEach(header -> {
            if (!header.getValue().isNull()) {
                headers.put(header.getKey(), List.of(header.getValue().asText()));
            }
        });
        answer.path("multiValueHeaders").properties().forEach(header -> {
            List<String> values = new ArrayList<>();
            header.getValue().forEach(value -> values.add(value.asText()));
            headers.put(header.getKey(), values);
        });
        headers.keySet().removeIf(name -> OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT)));
        headers.putIfAbsent("Content-Type", List.of("application/json"));
        return headers;
    }

    private static SdkBytes body(GatewayCall call, JsonNode answer) {
        String text = answer.path("body").asText("");
        boolean binary = answer.path("isBase64Encoded").asBoolean()
                && !call.api().binaryMediaTypes().isEmpty();
        if (!binary) {
            return SdkBytes.fromUtf8String(answer.path("body").isNull() ? "" : text);
        }
        try {
            return SdkBytes.fromByteArray(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new GatewayFault(GatewayFault.Type.DEFAULT_5XX, e);
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
