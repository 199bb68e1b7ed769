package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;

/// A resource of a stack as it is.
///
/// @param properties those of the last successful create or update
record ResourceState(
        ResourceDeclaration declaration,
        String physicalId,
        Map<String, JsonNode> attributes,
        ObjectNode properties,
        ResourceStatus status,
        Instant at) {

    String logicalId() {
        return declaration.logicalId();
    }

    String type() {
        return declaration.type();
    }

    ResourceState with(ResourceStatus newStatus, Instant when) {
        return new ResourceState(declaration, physicalId, attributes, properties, newStatus, when);
    }
}
