package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A template that was read and found well-formed. `Rules` and `Metadata` are accepted and not evaluated; `Transform`
/// and YAML are refused.
record Template(
        String text,
        ObjectNode root,
        Map<String, ParameterDeclaration> parameters,
        Map<String, ResourceDeclaration> resources) {

    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion",
            "Description",
            "Metadata",
            "Parameters",
            "Rules",
            "Mappings",
            "Conditions",
            "Resources",
            "Outputs");

    /// @throws RuntimeException CloudFormation's ValidationError, worded as AWS does, when the text is not a template
    static Template parse(String text) {
        ObjectNode root = read(text);
        List<String> unknown = new ArrayList<>(Json.names(root));
        unknown.removeAll(SECTIONS);
        if (!unknown.isEmpty()) {
            throw CloudFormationErrors.validation("Invalid template property or properties " + unknown);
        }
        Map<String, ParameterDeclaration> parameters = new LinkedHashMap<>();
        root.path("Parameters")
                .properties()
                .forEach(entry ->
                        parameters.put(entry.getKey(), new ParameterDeclaration(entry.getKey(), entry.getValue())));
        Map<String, ResourceDeclaration> resources = new LinkedHashMap<>();
        root.path("Resources")
                .properties()
                .forEach(entry ->
                        resources.put(entry.getKey(), new ResourceDeclaration(entry.getKey(), entry.getValue())));
        if (resources.isEmpty()) {
            throw error("At least one Resources member must be defined.");
        }
        Template template = new Template(text, root, parameters, resources);
        template.check();
        return template;
    }

    private static ObjectNode read(String text) {
        JsonNode node;
        try {
            node = Json.parse(text);
        } catch (JsonProcessingException e) {
            throw error("JSON not well-formed." + place(e.getLocation()));
        }
        if (!(node instanceof ObjectNode object)) {
            throw error("unsupported structure.");
        }
        return object;
    }

    /// A text that breaks a limit, e.g. of nesting, has no place.
    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private void check() {
        resources.values().forEach(resource -> {
            if (resource.type().isEmpty()) {
                throw error(
                        "[/Resources/" + resource.logicalId() + "] Every Resources object must contain a Type member.");
            }
            resource.condition().ifPresent(this::requireCondition);
        });
        TreeSet<String> unresolved = new TreeSet<>();
        resources.values().forEach(resource -> {
            collectUnresolved(resource.properties(), unresolved);
            resource.dependsOn().stream()
                    .filter(name -> !resources.containsKey(name))
                    .forEach(unresolved::add);
        });
        if (!unresolved.isEmpty()) {
            throw error("Unresolved resource dependencies [" + String.join(", ", unresolved)
                    + "] in the Resources block of the template");
        }
        collectUnresolved(outputs(), unresolved);
        if (!unresolved.isEmpty()) {
            throw error("Unresolved resource dependencies [" + String.join(", ", unresolved)
                    + "] in the Outputs block of the template");
        }
    }

    private void requireCondition(String name) {
        if (!conditions().has(name)) {
            throw error("Unresolved condition dependency " + name + " in the Conditions block of the template");
        }
    }

    private void collectUnresolved(JsonNode node, Set<String> unresolved) {
        for (References.Reference reference : References.all(node)) {
            boolean plain =
                    parameters.containsKey(reference.name()) || reference.name().startsWith("AWS::");
            boolean known = resources.containsKey(reference.name()) || (plain && !reference.isAttribute());
            if (!known) {
                unresolved.add(reference.name());
            }
        }
    }

    ObjectNode conditions() {
        return Json.object(root.path("Conditions"));
    }

    ObjectNode mappings() {
        return Json.object(root.path("Mappings"));
    }

    ObjectNode outputs() {
        return Json.object(root.path("Outputs"));
    }

    String description() {
        return root.path("Description").asText("");
    }

    /// The resources whose condition holds, each after those it refers to or depends on.
    ///
    /// @throws RuntimeException CloudFormation's ValidationError when there is no such order
    List<ResourceDeclaration> inOrder(Predicate<String> condition) {
        return new DependencyOrder(this, condition).sorted();
    }

    private static RuntimeException error(String message) {
        return CloudFormationErrors.validation("Template format error: " + message);
    }
}
