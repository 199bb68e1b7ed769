package com.careervp.infra;

import com.careervp.contract.DeploymentStage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads a synthesized template as plain maps, for what the matchers of the assertions library say badly.
record TemplateView(Map<String, Object> root) {

    static TemplateView of(DeploymentStage stage) {
        return new TemplateView(SynthesizedStack.template(stage).toJSON());
    }

    Map<String, Map<String, Object>> resources(String type) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        map(root.get("Resources")).forEach((id, resource) -> {
            if (type.equals(map(resource).get("Type"))) {
                found.put(id, map(resource));
            }
        });
        return found;
    }

    Map<String, Object> all() {
        return map(root.get("Resources"));
    }

    Map<String, Object> section(String name) {
        return map(root.get(name));
    }

    /// The properties of the one resource of the type whose property has the value.
    Map<String, Object> properties(String type, String property, Object value) {
        Optional<Map<String, Object>> match = resources(type).values().stream()
                .map(resource -> map(resource.get("Properties")))
                .filter(properties -> value.equals(properties.get(property)))
                .findFirst();
        return match.orElseThrow(() -> new AssertionError("no " + type + " with " + property + " = " + value));
    }

    @SuppressWarnings("unchecked") // templates are JSON objects, keyed by text
    static Map<String, Object> map(Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new AssertionError("expected an object, found " + value);
    }
}
