package com.careervp.sandbox.lambda;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Functions, versions and aliases of a template.
final class FunctionResources {
    private static final int NAME_LENGTH = 64;

    private final LocalLambda lambda;

    FunctionResources(LocalLambda lambda) {
        this.lambda = lambda;
    }

    ProvisionedResource createFunction(ResourceRequest request) {
        String name = Optional.ofNullable(
                        request.properties().path("FunctionName").textValue())
                .orElseGet(() -> generatedName(request));
        FunctionArn arn = new FunctionArn(request.region(), request.account(), name);
        LambdaFunction function = new LambdaFunction(lambda.operations().definition(arn, request.properties()));
        lambda.functions().add(function);
        return describe(function);
    }

    ProvisionedResource updateFunction(ResourceRequest request) {
        LambdaFunction function = lambda.functions().require(request.existingId());
        FunctionDefinition wanted = lambda.operations().definition(function.arn(), request.properties());
        function.configure(wanted);
        function.reserveConcurrency(wanted.reservedConcurrency().orElse(null));
        return describe(function);
    }

    void deleteFunction(String name) {
        lambda.functions().remove(name);
    }

    Optional<ObjectNode> describeFunction(String name) {
        return lambda.functions().find(name).map(function -> {
            ObjectNode live = function.latest().properties();
            live.remove("ReservedConcurrentExecutions");
            function.reservedConcurrency().ifPresent(reserved -> live.put("ReservedConcurrentExecutions", reserved));
            return live;
        });
    }

    private String generatedName(ResourceRequest request) {
        String suffix = lambda.ids().next().replace("-", "");
        String tail = "-" + suffix.substring(0, Math.min(12, suffix.length()));
        String head = request.stackName() + "-" + request.logicalId();
        return head.substring(0, Math.min(head.length(), NAME_LENGTH - tail.length())) + tail;
    }

    private static ProvisionedResource describe(LambdaFunction function) {
        JsonNode applyOn = function.latest().properties().path("SnapStart").path("ApplyOn");
        return new ProvisionedResource(
                function.arn().name(),
                Map.of(
                        "Arn", TextNode.valueOf(function.arn().toString()),
                        "SnapStartResponse.ApplyOn", TextNode.valueOf(applyOn.asText("None")),
                        "SnapStartResponse.OptimizationStatus", TextNode.valueOf("Off")));
    }

    ProvisionedResource createVersion(ResourceRequest request) {
        LambdaFunction function = function(request);
        return version(function.arn().qualified(Integer.toString(function.publish())));
    }

    ProvisionedResource describeVersion(ResourceRequest request) {
        return version(request.physicalId().orElseThrow());
    }

    private static ProvisionedResource version(String arn) {
        return new ProvisionedResource(
                arn,
                Map.of(
                        "FunctionArn", TextNode.valueOf(arn),
                        "Version", TextNode.valueOf(arn.substring(arn.lastIndexOf(':') + 1))));
    }

    void deleteVersion(String arn) {
        FunctionReference reference = FunctionReference.parse(arn, null);
        int version = Integer.parseInt(reference.qualifier().orElseThrow());
        lambda.functions().find(reference.name()).ifPresent(function -> function.removeVersion(version));
    }

    ProvisionedResource putAlias(ResourceRequest request) {
        LambdaFunction function = function(request);
        JsonNode properties = request.properties();
        Map<String, Double> weights = new HashMap<>();
        for (JsonNode weight : properties.path("RoutingConfig").path("AdditionalVersionWeights")) {
            weights.put(
                    weight.path("FunctionVersion").asText(),
                    weight.path("FunctionWeight").asDouble());
        }
        FunctionAlias alias = lambda.operations()
                .putAlias(
                        function,
                        new FunctionAlias(
                                properties.path("Name").asText(),
                                properties.path("FunctionVersion").asText(),
                                properties.path("Description").asText(""),
                                weights,
                                lambda.ids().next()));
        String arn = function.arn().qualified(alias.name());
        return new ProvisionedResource(arn, Map.of("AliasArn", TextNode.valueOf(arn)));
    }

    void deleteAlias(String arn) {
        FunctionReference reference = FunctionReference.parse(arn, null);
        lambda.functions()
                .find(reference.name())
                .ifPresent(
                        function -> function.removeAlias(reference.qualifier().orElseThrow()));
    }

    private LambdaFunction function(ResourceRequest request) {
        return lambda.functions()
                .require(request.properties().path("FunctionName").asText());
    }
}
