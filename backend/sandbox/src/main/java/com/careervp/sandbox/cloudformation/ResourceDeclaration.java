package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One entry of a template's `Resources`.
record ResourceDeclaration(String logicalId, JsonNode body) {

    String type() {
        return body.path("Type").asText();
    }

    JsonNode properties() {
        return body.has("Properties") ? body.get("Properties") : Json.NODES.objectNode();
    }

    Optional<String> condition() {
        return body.has("Condition") ? Optional.of(body.get("Condition").asText()) : Optional.empty();
    }

    List<String> dependsOn() {
        JsonNode node = body.path("DependsOn");
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        List<String> names = new ArrayList<>();
        node.forEach(name -> names.add(name.asText()));
        return names;
    }

    /// Whether the resource outlives its removal from the stack.
    boolean retained() {
        return keeps("DeletionPolicy");
    }

    /// Whether the resource also outlives the roll-back of the operation that made it.
    boolean retainedOnCreate() {
        return body.path("DeletionPolicy").asText().equals("Retain");
    }

    /// Whether the old resource outlives its replacement.
    boolean retainedOnReplace() {
        return keeps("UpdateReplacePolicy");
    }

    private boolean keeps(String policy) {
        return switch (body.path(policy).asText("Delete")) {
            case "Retain", "RetainExceptOnCreate", "Snapshot" -> true;
            default -> false;
        };
    }
}
