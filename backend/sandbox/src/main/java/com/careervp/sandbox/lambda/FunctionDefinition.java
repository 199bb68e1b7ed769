package com.careervp.sandbox.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The configuration of a function at one moment, as the template's properties. Never changed in place.
record FunctionDefinition(FunctionArn arn, ObjectNode properties, Instant lastModified, String revision) {
    private static final int DEFAULT_TIMEOUT_SECONDS = 3;
    private static final int DEFAULT_MEMORY_MEGABYTES = 128;

    FunctionDefinition {
        properties = properties.deepCopy();
    }

    @Override
    public ObjectNode properties() {
        return properties.deepCopy();
    }

    String handler() {
        return text("Handler").orElse("");
    }

    int timeoutSeconds() {
        return properties.path("Timeout").asInt(DEFAULT_TIMEOUT_SECONDS);
    }

    Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds());
    }

    int memoryMegabytes() {
        return properties.path("MemorySize").asInt(DEFAULT_MEMORY_MEGABYTES);
    }

    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry :
                properties.path("Environment").path("Variables").properties()) {
            variables.put(entry.getKey(), entry.getValue().asText());
        }
        return variables;
    }

    String logGroup() {
        return properties.path("LoggingConfig").path("LogGroup").asText("/aws/lambda/" + arn.name());
    }

    Optional<String> deadLetterTarget() {
        return Optional.ofNullable(
                properties.path("DeadLetterConfig").path("TargetArn").textValue());
    }

    Optional<String> text(String property) {
        return Optional.ofNullable(properties.path(property).textValue());
    }

    Optional<Integer> reservedConcurrency() {
        JsonNode value = properties.path("ReservedConcurrentExecutions");
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asInt());
    }

    /// Refuses what CreateFunction and UpdateFunctionConfiguration refuse.
    ///
    /// Source: Lambda's API reference, CreateFunction, request body.
    FunctionDefinition checked() {
        if (handler().isBlank()) {
            throw LambdaErrors.invalidParameter("Runtime and Handler are mandatory parameters for functions created"
                    + " with deployment packages.");
        }
        requireRange("timeout", timeoutSeconds(), 1, 900);
        requireRange("memorySize", memoryMegabytes(), 128, 10_240);
        reservedConcurrency().ifPresent(value -> requireRange("reservedConcurrentExecutions", value, 0, 1_000));
        return this;
    }

    private static void requireRange(String field, int value, int least, int most) {
        if (value < least) {
            throw LambdaErrors.validation("Value '" + value + "' at '" + field
                    + "' failed to satisfy constraint: Member must have value greater than or equal to " + least);
        }
        if (value > most) {
            throw LambdaErrors.validation("Value '" + value + "' at '" + field
                    + "' failed to satisfy constraint: Member must have value less than or equal to " + most);
        }
    }
}
