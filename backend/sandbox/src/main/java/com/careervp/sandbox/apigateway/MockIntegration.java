package com.careervp.sandbox.apigateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.exception.VelocityException;
import software.amazon.awssdk.core.SdkBytes;

/// Answers without a backend, by mapping templates in Velocity's language, as CORS preflights do.
final class MockIntegration {
    private final VelocityEngine templates = new VelocityEngine();
    private final ObjectMapper json = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    MockIntegration() {
        // Header names have hyphens: $context.responseOverride.header.Access-Control-Allow-Origin.
        templates.setProperty("parser.allow_hyphen_in_identifiers", true);
        templates.init();
    }

    GatewayAnswer answer(GatewayCall call, ApiMethod method, Map<String, String> pathParameters) {
        Map<String, Object> context = templateContext(call);
        VelocityContext variables = new VelocityContext();
        variables.put("input", new MappingInput(call.request(), pathParameters));
        variables.put("context", context);
        variables.put("stageVariables", call.stageVariables());
        int status = requestedStatus(method, variables);
        JsonNode response =
                select(method, status).orElseThrow(() -> new GatewayFault(GatewayFault.Type.API_CONFIGURATION_ERROR));
        Map<String, List<String>> headers = new HashMap<>();
        response.path("ResponseParameters").properties().forEach(parameter -> {
            String prefix = "method.response.header.";
            String value = parameter.getValue().asText();
            if (parameter.getKey().startsWith(prefix) && value.startsWith("'")) {
                headers.put(
                        parameter.getKey().substring(prefix.length()), List.of(value.substring(1, value.length() - 1)));
            }
        });
        String template =
                response.path("ResponseTemplates").path("application/json").asText("");
        String body = evaluate(template, variables).strip();
        headers.putIfAbsent("Content-Type", List.of("application/json"));
        overrides(context).forEach((name, value) -> headers.put(name, List.of(value)));
        return new GatewayAnswer(response.path("StatusCode").asInt(status), headers, SdkBytes.fromUtf8String(body));
    }

    private static Map<String, Object> templateContext(GatewayCall call) {
        Map<String, Object> context = new HashMap<>(call.context(null));
        Map<String, Object> override = new HashMap<>();
        override.put("header", new HashMap<String, Object>());
        context.put("responseOverride", override);
        return context;
    }

    private static Map<String, String> overrides(Map<String, Object> context) {
        Map<String, String> headers = new HashMap<>();
        if (context.get("responseOverride") instanceof Map<?, ?> override
                && override.get("header") instanceof Map<?, ?> values) {
            values.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
        }
        return headers;
    }

    private int requestedStatus(ApiMethod method, VelocityContext variables) {
        String template = method.integration()
                .path("RequestTemplates")
                .path("application/json")
                .asText("{\"statusCode\":200}");
        try {
            return json.readTree(evaluate(template, variables))
                    .path("statusCode")
                    .asInt(500);
        } catch (JsonProcessingException e) {
            throw new GatewayFault(GatewayFault.Type.API_CONFIGURATION_ERROR, e);
        }
    }

    /// The response whose pattern fits the status, else the one without a pattern.
    private static Optional<JsonNode> select(ApiMethod method, int status) {
        Optional<JsonNode> standard = Optional.empty();
        for (JsonNode response : method.integration().path("IntegrationResponses")) {
            String pattern = response.path("SelectionPattern").asText("");
            if (pattern.isEmpty()) {
                standard = Optional.of(response);
            } else if (Integer.toString(status).matches(pattern)) {
                return Optional.of(response);
            }
        }
        return standard;
    }

    private String evaluate(String template, VelocityContext variables) {
        StringWriter result = new StringWriter();
        try {
            templates.evaluate(variables, result, "mapping template", template);
        } catch (VelocityException e) {
            throw new GatewayFault(GatewayFault.Type.API_CONFIGURATION_ERROR, e);
        }
        return result.toString();
    }
}
