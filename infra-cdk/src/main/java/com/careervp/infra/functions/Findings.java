package com.careervp.infra.functions;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnResource;
import software.constructs.Construct;
import software.constructs.IConstruct;

/// Accepts single findings of the AwsSolutions rules, each with its reason, on the resources below a construct. The
/// metadata is what cdk-nag reads; writing it directly keeps the rule pack out of the synthesized program.
public final class Findings {
    private Findings() {}

    public static void accept(Construct scope, String rule, String reason) {
        for (IConstruct child : scope.getNode().findAll()) {
            if (child instanceof CfnResource resource) {
                Object present = resource.getMetadata("cdk_nag");
                List<Map<String, String>> rules = new java.util.ArrayList<>();
                if (present instanceof Map<?, ?> metadata
                        && metadata.get("rules_to_suppress") instanceof List<?> earlier) {
                    for (Object entry : earlier) {
                        if (entry instanceof Map<?, ?> map) {
                            rules.add(Map.of(
                                    "id", String.valueOf(map.get("id")), "reason", String.valueOf(map.get("reason"))));
                        }
                    }
                }
                rules.add(Map.of("id", rule, "reason", reason));
                resource.addMetadata("cdk_nag", Map.of("rules_to_suppress", rules));
            }
        }
    }
}
