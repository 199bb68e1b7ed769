package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a part of a template refers to.
final class References {
    /// A `${…}` of `Fn::Sub`; a name that starts with `!` is literal text.
    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!{}][^{}]*)}");

    private final Predicate<String> conditions;
    private final boolean allBranches;
    private final Set<Reference> found = new LinkedHashSet<>();

    private References(Predicate<String> conditions, boolean allBranches) {
        this.conditions = conditions;
        this.allBranches = allBranches;
    }

    /// @param attribute empty for `Ref`
    record Reference(String name, String attribute) {
        boolean isAttribute() {
            return !attribute.isEmpty();
        }
    }

    /// Every reference, whichever branch of `Fn::If` it stands in.
    static Set<Reference> all(JsonNode node) {
        References references = new References(name -> true, true);
        references.visit(node);
        return references.found;
    }

    /// The references of the branches that are taken.
    static Set<Reference> taken(JsonNode node, Predicate<String> conditions) {
        References references = new References(conditions, false);
        references.visit(node);
        return references.found;
    }

    private void visit(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::visit);
        } else if (node.isObject()) {
            visitObject(node);
        }
    }

    private void visitObject(JsonNode node) {
        if (node.size() == 1) {
            String key = node.fieldNames().next();
            JsonNode argument = node.get(key);
            switch (key) {
                case "Ref" -> found.add(new Reference(argument.asText(), ""));
                case "Fn::GetAtt" -> visitAttribute(argument);
                case "Fn::Sub" -> visitSubstitution(argument);
                case "Fn::If" -> visitChoice(argument);
                default -> visit(argument);
            }
        } else {
            node.forEach(this::visit);
        }
    }

    private void visitAttribute(JsonNode argument) {
        if (argument.isTextual()) {
            found.add(named(argument.asText()));
        } else {
            found.add(new Reference(argument.path(0).asText(), argument.path(1).asText()));
        }
    }

    private void visitSubstitution(JsonNode argument) {
        String text =
                argument.isTextual() ? argument.asText() : argument.path(0).asText();
        JsonNode variables = argument.isTextual() ? Json.NODES.objectNode() : argument.path(1);
        variables.forEach(this::visit);
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1).strip();
            if (!variables.has(name)) {
                found.add(named(name));
            }
        }
    }

    private void visitChoice(JsonNode argument) {
        if (allBranches) {
            visit(argument.path(1));
            visit(argument.path(2));
        } else {
            visit(argument.path(conditions.test(argument.path(0).asText()) ? 1 : 2));
        }
    }

    static Reference named(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? new Reference(name, "") : new Reference(name.substring(0, dot), name.substring(dot + 1));
    }
}
