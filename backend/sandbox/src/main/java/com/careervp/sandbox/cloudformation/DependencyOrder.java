package com.careervp.sandbox.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Sorts the resources of a template so that each comes after what it needs. Resources that do not need each other
/// keep the template's order, so that the same template is always deployed in the same order.
final class DependencyOrder {
    private final Map<String, ResourceDeclaration> active = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();

    DependencyOrder(Template template, Predicate<String> condition) {
        template.resources().values().stream()
                .filter(resource -> resource.condition().map(condition::test).orElse(true))
                .forEach(resource -> active.put(resource.logicalId(), resource));
        active.values().forEach(resource -> needs.put(resource.logicalId(), needsOf(resource, condition)));
    }

    private Set<String> needsOf(ResourceDeclaration resource, Predicate<String> condition) {
        Set<String> names = new LinkedHashSet<>(resource.dependsOn());
        References.taken(resource.properties(), condition).forEach(reference -> names.add(reference.name()));
        names.retainAll(active.keySet());
        return names;
    }

    List<ResourceDeclaration> sorted() {
        List<ResourceDeclaration> order = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        Set<String> left = new LinkedHashSet<>(active.keySet());
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(name -> done.containsAll(needs.getOrDefault(name, Set.of())))
                    .toList();
            if (ready.isEmpty()) {
                throw CloudFormationErrors.validation("Circular dependency between resources: ["
                        + String.join(", ", new TreeSet<>(onlyCycle(left))) + "]");
            }
            ready.forEach(name -> {
                ResourceDeclaration resource = active.get(name);
                if (resource != null) {
                    order.add(resource);
                }
            });
            done.addAll(ready);
            ready.forEach(left::remove);
        }
        return order;
    }

    /// Without those that only wait for the cycle and that nothing of the rest needs.
    private Set<String> onlyCycle(Set<String> left) {
        Set<String> cycle = new LinkedHashSet<>(left);
        boolean changed = true;
        while (changed) {
            changed = cycle.removeIf(name -> cycle.stream()
                    .noneMatch(other -> needs.getOrDefault(other, Set.of()).contains(name)));
        }
        return cycle;
    }
}
