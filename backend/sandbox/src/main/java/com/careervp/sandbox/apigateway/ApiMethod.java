package com.careervp.sandbox.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A method of a resource, as the template's properties.
record ApiMethod(String resourceId, String httpMethod, ObjectNode properties) {
    ApiMethod {
        properties = properties.deepCopy();
    }

    JsonNode integration() {
        return properties.path("Integration");
    }

    Optional<String> validatorId() {
        return Optional.ofNullable(properties.path("RequestValidatorId").textValue());
    }

    /// The authorizer that a caller has to pass; empty where the method is open.
    Optional<String> authorizerId() {
        return properties.path("AuthorizationType").asText().equals(ApiAuthorizer.TYPE)
                ? Optional.of(properties.path("AuthorizerId").asText())
                : Optional.empty();
    }

    /// Required request parameters in one place of the request: `querystring`, `path` or `header`.
    List<String> requiredParameters(String place) {
        String prefix = "method.request." + place + ".";
        List<String> names = new ArrayList<>();
        properties.path("RequestParameters").properties().forEach(entry -> {
            if (entry.getKey().startsWith(prefix) && entry.getValue().asBoolean()) {
                names.add(entry.getKey().substring(prefix.length()));
            }
        });
        return names;
    }

    /// The name of the model for a content type.
    Optional<String> model(String contentType) {
        JsonNode models = properties.path("RequestModels");
        String media = contentType.split(";", 2)[0].trim();
        return Optional.ofNullable(models.path(media).textValue());
    }
}
