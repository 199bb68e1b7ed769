package com.careervp.sandbox.lambda;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.Map;

/// Event source mappings and asynchronous settings of a template.
final class MappingResources {
    private static final int STANDARD_BATCH_SIZE = 10;

    private final LocalLambda lambda;

    MappingResources(LocalLambda lambda) {
        this.lambda = lambda;
    }

    ProvisionedResource create(ResourceRequest request) {
        JsonNode properties = request.properties();
        if (properties.has("FilterCriteria")) {
            throw new ResourceException("FilterCriteria of " + request.logicalId()
                    + " is given; the sandbox's event source mappings do not filter");
        }
        FunctionReference function =
                FunctionReference.parse(properties.path("FunctionName").asText(), null);
        lambda.functions().require(function).target(function.qualifier());
        return describe(lambda.mappings()
                .create(function, properties.path("EventSourceArn").asText(), settings(properties)));
    }

    ProvisionedResource update(ResourceRequest request) {
        EventSourceMapping mapping = lambda.mappings().require(request.existingId());
        mapping.update(settings(request.properties()).checked());
        return describe(mapping);
    }

    void delete(String id) {
        lambda.mappings().delete(id);
    }

    private static ProvisionedResource describe(EventSourceMapping mapping) {
        return new ProvisionedResource(mapping.id(), Map.of("Id", TextNode.valueOf(mapping.id())));
    }

    private static MappingSettings settings(JsonNode properties) {
        boolean reports = false;
        for (JsonNode type : properties.path("FunctionResponseTypes")) {
            reports |= type.asText().equals("ReportBatchItemFailures");
        }
        JsonNode concurrency = properties.path("ScalingConfig").path("MaximumConcurrency");
        return new MappingSettings(
                properties.path("BatchSize").asInt(STANDARD_BATCH_SIZE),
                Duration.ofSeconds(
                        properties.path("MaximumBatchingWindowInSeconds").asInt(0)),
                properties.path("Enabled").asBoolean(true),
                reports,
                concurrency.isMissingNode() ? null : concurrency.asInt());
    }

    ProvisionedResource putInvokeConfig(ResourceRequest request) {
        JsonNode properties = request.properties();
        String name = properties.path("FunctionName").asText();
        String qualifier = properties.path("Qualifier").asText(LambdaFunction.LATEST);
        JsonNode destinations = properties.path("DestinationConfig");
        lambda.functions()
                .require(name)
                .putAsynchronousSettings(
                        qualifier,
                        new AsynchronousSettings(
                                properties
                                        .path("MaximumRetryAttempts")
                                        .asInt(AsynchronousSettings.STANDARD.maximumRetries()),
                                Duration.ofSeconds(properties
                                        .path("MaximumEventAgeInSeconds")
                                        .asLong(AsynchronousSettings.STANDARD
                                                .maximumAge()
                                                .toSeconds())),
                                destinations
                                        .path("OnFailure")
                                        .path("Destination")
                                        .textValue(),
                                destinations
                                        .path("OnSuccess")
                                        .path("Destination")
                                        .textValue()));
        return new ProvisionedResource(FunctionReference.parse(name, null).name() + "|" + qualifier, Map.of());
    }

    void deleteInvokeConfig(String id) {
        int bar = id.indexOf('|');
        if (bar > 0) {
            lambda.functions()
                    .find(id.substring(0, bar))
                    .ifPresent(function -> function.removeAsynchronousSettings(id.substring(bar + 1)));
        }
    }
}
