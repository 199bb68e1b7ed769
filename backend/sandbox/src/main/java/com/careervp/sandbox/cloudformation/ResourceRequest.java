package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a provider is asked to make true.
///
/// @param existingId the physical id; null on create
/// @param properties the resolved properties in the template's spelling
public record ResourceRequest(
        String type,
        String logicalId,
        String stackName,
        String stackId,
        String region,
        String account,
        @Nullable String existingId,
        ObjectNode properties) {

    public Optional<String> physicalId() {
        return Optional.ofNullable(existingId);
    }
}
