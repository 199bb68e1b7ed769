package com.careervp.sandbox.lambda;

import com.careervp.kernel.IdSource;
import com.careervp.sandbox.time.SandboxTime;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.CreateAliasRequest;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.UpdateAliasRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

/// Reads and changes functions, versions and aliases.
final class FunctionOperations {
    private final FunctionRegistry functions;
    private final SandboxTime time;
    private final IdSource ids;

    FunctionOperations(FunctionRegistry functions, SandboxTime time, IdSource ids) {
        this.functions = functions;
        this.time = time;
        this.ids = ids;
    }

    FunctionDefinition definition(FunctionArn arn, ObjectNode properties) {
        return new FunctionDefinition(arn, properties, time.now(), ids.next()).checked();
    }

    FunctionConfiguration update(UpdateFunctionConfigurationRequest request) {
        LambdaFunction function = functions.require(request.functionName());
        FunctionDefinition before = function.latest();
        if (request.revisionId() != null && !request.revisionId().equals(before.revision())) {
            throw LambdaErrors.conflict("The RevisionId provided does not match the latest RevisionId.");
        }
        ObjectNode properties = before.properties();
        put(properties, "Description", request.description());
        put(properties, "Handler", request.handler());
        put(properties, "Role", request.role());
        put(properties, "Runtime", request.runtimeAsString());
        if (request.timeout() != null) {
            properties.put("Timeout", request.timeout());
        }
        if (request.memorySize() != null) {
            properties.put("MemorySize", request.memorySize());
        }
        if (request.environment() != null) {
            ObjectNode variables = properties.putObject("Environment").putObject("Variables");
            request.environment().variables().forEach(variables::put);
        }
        if (request.deadLetterConfig() != null) {
            put(
                    properties.putObject("DeadLetterConfig"),
                    "TargetArn",
                    request.deadLetterConfig().targetArn());
        }
        function.configure(definition(before.arn(), properties));
        return FunctionDescriptions.describe(function.target(Optional.empty()));
    }

    private static void put(ObjectNode properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    List<FunctionConfiguration> list(boolean allVersions) {
        List<FunctionConfiguration> found = new ArrayList<>();
        for (LambdaFunction function : functions.all()) {
            if (allVersions) {
                found.addAll(versions(function));
            } else {
                found.add(FunctionDescriptions.describe(function.target(Optional.empty())));
            }
        }
        return found;
    }

    List<FunctionConfiguration> versions(LambdaFunction function) {
        List<FunctionConfiguration> found = new ArrayList<>();
        found.add(FunctionDescriptions.describe(function.target(Optional.of(LambdaFunction.LATEST))));
        for (int version : function.versionNumbers()) {
            found.add(FunctionDescriptions.describe(function.target(Optional.of(Integer.toString(version)))));
        }
        return found;
    }

    FunctionAlias requireAlias(LambdaFunction function, String name) {
        return function.alias(name)
                .orElseThrow(() -> LambdaErrors.notFound(
                        "Cannot find alias arn: " + function.arn().qualified(name)));
    }

    FunctionAlias createAlias(CreateAliasRequest request) {
        LambdaFunction function = functions.require(request.functionName());
        if (function.alias(request.name()).isPresent()) {
            throw LambdaErrors.conflict(
                    "Alias already exists: " + function.arn().qualified(request.name()));
        }
        Map<String, Double> weights = request.routingConfig() == null
                ? Map.of()
                : request.routingConfig().additionalVersionWeights();
        String description = request.description() == null ? "" : request.description();
        return putAlias(
                function,
                new FunctionAlias(request.name(), request.functionVersion(), description, weights, ids.next()));
    }

    FunctionAlias updateAlias(UpdateAliasRequest request) {
        LambdaFunction function = functions.require(request.functionName());
        FunctionAlias before = requireAlias(function, request.name());
        return putAlias(
                function,
                new FunctionAlias(
                        before.name(),
                        request.functionVersion() == null ? before.version() : request.functionVersion(),
                        request.description() == null ? before.description() : request.description(),
                        request.routingConfig() == null
                                ? before.additionalWeights()
                                : request.routingConfig().additionalVersionWeights(),
                        ids.next()));
    }

    FunctionAlias putAlias(LambdaFunction function, FunctionAlias alias) {
        requireVersion(function, alias.version());
        if (alias.additionalWeights().size() > 1) {
            throw LambdaErrors.invalidParameter("Only one additional version weight is supported, there are "
                    + alias.additionalWeights().size());
        }
        alias.additionalWeights().forEach((version, weight) -> {
            requireVersion(function, version);
            if (weight < 0 || weight > 1) {
                throw LambdaErrors.invalidParameter(
                        "Weight of version " + version + " is " + weight + ", expected 0.0 to 1.0");
            }
        });
        function.putAlias(alias);
        return alias;
    }

    private static void requireVersion(LambdaFunction function, String version) {
        if (function.definition(version).isEmpty()) {
            throw LambdaErrors.functionNotFound(function.arn().qualified(version));
        }
    }
}
