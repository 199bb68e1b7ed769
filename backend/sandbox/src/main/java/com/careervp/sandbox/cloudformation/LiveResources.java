package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;

/// The resources of a stack as `Ref` and `Fn::GetAtt` see them.
final class LiveResources implements Evaluation.Resources {
    private final StackRecord stack;

    LiveResources(StackRecord stack) {
        this.stack = stack;
    }

    @Override
    public JsonNode reference(String logicalId) {
        return Json.NODES.textNode(require(logicalId).physicalId());
    }

    @Override
    public JsonNode attribute(String logicalId, String name) {
        ResourceState resource = require(logicalId);
        JsonNode value = resource.attributes().get(name);
        if (value == null) {
            throw CloudFormationErrors.validation("Template error: resource " + logicalId
                    + " does not support attribute type " + name + " in Fn::GetAtt");
        }
        return value;
    }

    private ResourceState require(String logicalId) {
        return stack.resource(logicalId)
                .orElseThrow(() -> CloudFormationErrors.validation(
                        "Template error: resource " + logicalId + " is referred to, but its condition does not hold"));
    }
}
