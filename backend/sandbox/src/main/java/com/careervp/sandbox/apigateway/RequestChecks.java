package com.careervp.sandbox.apigateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request validator: required parameters, and the body against the method's model.
///
/// @param models schemas by model name
record RequestChecks(boolean parameters, boolean body, Map<String, JsonSchema> models) {
    static final RequestChecks NONE = new RequestChecks(false, false, Map.of());

    RequestChecks {
        models = Map.copyOf(models);
    }

    /// @throws GatewayFault when the request is refused
    void check(ApiMethod method, GatewayRequest request, Map<String, String> pathParameters) {
        if (parameters) {
            checkParameters(method, request, pathParameters);
        }
        if (body) {
            checkBody(method, request);
        }
    }

    private static void checkParameters(ApiMethod method, GatewayRequest request, Map<String, String> pathParameters) {
        List<String> missing = new ArrayList<>();
        for (String name : method.requiredParameters("querystring")) {
            List<String> values = request.query().getOrDefault(name, List.of());
            if (values.isEmpty() || values.getFirst().isEmpty()) {
                missing.add(name);
            }
        }
        for (String name : method.requiredParameters("header")) {
            if (request.header(name).filter(value -> !value.isBlank()).isEmpty()) {
                missing.add(name);
            }
        }
        for (String name : method.requiredParameters("path")) {
            if (pathParameters.getOrDefault(name, "").isBlank()) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new GatewayFault(
                    GatewayFault.Type.BAD_REQUEST_PARAMETERS,
                    "Missing required request parameters: [" + String.join(", ", missing) + "]");
        }
    }

    private void checkBody(ApiMethod method, GatewayRequest request) {
        Optional<JsonSchema> schema = method.model(
                        request.header("Content-Type").orElse("application/json"))
                .map(models::get);
        if (schema.isEmpty()) {
            return;
        }
        JsonNode parsed;
        try {
            parsed = new ObjectMapper().readTree(request.text());
        } catch (JsonProcessingException e) {
            throw new GatewayFault(GatewayFault.Type.BAD_REQUEST_BODY, e);
        }
        if (!schema.get().accepts(parsed)) {
            throw new GatewayFault(GatewayFault.Type.BAD_REQUEST_BODY);
        }
    }
}
