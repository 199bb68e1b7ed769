package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.DifferenceType;
import software.amazon.awssdk.services.cloudformation.model.PropertyDifference;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;

/// Compares what the template asked for with what is live. As on AWS only properties that the template names are
/// compared, and types that cannot be described are left out; so are properties that a provider does not describe.
final class DriftDetection {
    private final EngineContext context;
    private final StackRecord stack;

    DriftDetection(EngineContext context, StackRecord stack) {
        this.context = context;
        this.stack = stack;
    }

    List<StackResourceDrift> run() {
        List<StackResourceDrift> drifts = new ArrayList<>();
        for (ResourceState resource : stack.resources()) {
            drift(resource).ifPresent(drifts::add);
        }
        return drifts;
    }

    private Optional<StackResourceDrift> drift(ResourceState resource) {
        ResourceProvider provider = context.providers().of(resource.type());
        try {
            return provider.describe(resource.type(), resource.physicalId()).map(live -> compared(resource, live));
        } catch (ResourceException e) {
            // the provider's way to say that the resource is no longer there
            return Optional.of(builder(resource, StackResourceDriftStatus.DELETED)
                    .expectedProperties(Json.write(resource.properties()))
                    .build());
        }
    }

    private StackResourceDrift compared(ResourceState resource, ObjectNode live) {
        List<PropertyDifference> differences = new ArrayList<>();
        ObjectNode actual = Json.NODES.objectNode();
        for (String name : Json.names(resource.properties())) {
            if (live.has(name)) {
                actual.set(name, live.get(name));
                compare("/" + name, resource.properties().get(name), live.get(name), differences);
            }
        }
        return builder(
                        resource,
                        differences.isEmpty() ? StackResourceDriftStatus.IN_SYNC : StackResourceDriftStatus.MODIFIED)
                .expectedProperties(Json.write(resource.properties()))
                .actualProperties(Json.write(actual))
                .propertyDifferences(differences)
                .build();
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<PropertyDifference> differences) {
        if (Json.same(expected, actual)) {
            return;
        }
        if (expected.isObject() && actual.isObject()) {
            for (String name : Json.names(expected)) {
                compare(path + "/" + name, expected.get(name), actual.path(name), differences);
            }
            return;
        }
        differences.add(PropertyDifference.builder()
                .propertyPath(path)
                .expectedValue(shown(expected))
                .actualValue(actual.isMissingNode() ? "null" : shown(actual))
                .differenceType(actual.isMissingNode() ? DifferenceType.REMOVE : DifferenceType.NOT_EQUAL)
                .build());
    }

    private static String shown(JsonNode node) {
        return node.isValueNode() ? Json.text(node) : Json.write(node);
    }

    private StackResourceDrift.Builder builder(ResourceState resource, StackResourceDriftStatus status) {
        return StackResourceDrift.builder()
                .stackId(stack.id())
                .logicalResourceId(resource.logicalId())
                .physicalResourceId(resource.physicalId())
                .resourceType(resource.type())
                .stackResourceDriftStatus(status)
                .timestamp(context.now());
    }
}
