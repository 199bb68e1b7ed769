package com.careervp.sandbox.cloudformation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/// Finds the provider of a resource type.
final class ProviderRegistry {
    private final Map<String, ResourceProvider> byType = new HashMap<>();

    ProviderRegistry(Collection<ResourceProvider> providers) {
        for (ResourceProvider provider : providers) {
            for (String type : provider.types()) {
                ResourceProvider other = byType.put(type, provider);
                if (other != null) {
                    throw new IllegalArgumentException("the resource type " + type + " has two providers: "
                            + other.getClass().getName() + " and "
                            + provider.getClass().getName());
                }
            }
        }
    }

    ResourceProvider of(String type) {
        ResourceProvider provider = byType.get(type);
        if (provider == null) {
            throw new ResourceException("Unrecognized resource types: [" + type + "]");
        }
        return provider;
    }

    /// Refuses a template with types that nobody provides, before anything is made.
    void requireAll(Template template) {
        TreeSet<String> unknown = new TreeSet<>();
        template.resources().values().forEach(resource -> {
            if (!byType.containsKey(resource.type())) {
                unknown.add(resource.type());
            }
        });
        if (!unknown.isEmpty()) {
            throw CloudFormationErrors.validation("Template format error: Unrecognized resource types: " + unknown);
        }
    }
}
