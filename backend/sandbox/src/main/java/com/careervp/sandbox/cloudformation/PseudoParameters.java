package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// What `Ref` gives for the names that start with `AWS::`; `AWS::NoValue` is not among them.
record PseudoParameters(String account, String region, String stackName, String stackId) {

    Optional<JsonNode> value(String name) {
        return switch (name) {
            case "AWS::AccountId" -> text(account);
            case "AWS::Region" -> text(region);
            case "AWS::StackName" -> text(stackName);
            case "AWS::StackId" -> text(stackId);
            case "AWS::Partition" -> text("aws");
            case "AWS::URLSuffix" -> text("amazonaws.com");
            case "AWS::NotificationARNs" -> Optional.of(Json.NODES.arrayNode());
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> text(String value) {
        return Optional.of(Json.NODES.textNode(value));
    }
}
