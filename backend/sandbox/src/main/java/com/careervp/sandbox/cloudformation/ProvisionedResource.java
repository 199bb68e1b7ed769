package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// A resource that exists: its physical id, which is also what `Ref` gives, and what `Fn::GetAtt` gives by name.
public record ProvisionedResource(String physicalId, Map<String, JsonNode> attributes) {
    public ProvisionedResource {
        attributes = Map.copyOf(attributes);
    }
}
