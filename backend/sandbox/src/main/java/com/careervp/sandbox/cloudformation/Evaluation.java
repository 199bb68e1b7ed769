package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Resolves the intrinsic functions of a template: `Ref`, `Fn::GetAtt`, `Fn::Sub`, `Fn::Join`, `Fn::Select`,
/// `Fn::Split`, `Fn::If`, `Fn::FindInMap`, `Fn::Base64`, `Fn::GetAZs`, and in conditions `Fn::Equals`, `Fn::And`,
/// `Fn::Or`, `Fn::Not`, `Condition`. Every other function, and a dynamic reference, is an error that names it.
final class Evaluation {
    private static final Pattern LITERAL = Pattern.compile("\\$\\{!([^{}]*)}");

    private final Template template;
    private final Map<String, String> parameters;
    private final PseudoParameters pseudo;
    private final Resources resources;
    private final Deque<String> openConditions = new ArrayDeque<>();

    Evaluation(Template template, Map<String, String> parameters, PseudoParameters pseudo, Resources resources) {
        this.template = template;
        this.parameters = parameters;
        this.pseudo = pseudo;
        this.resources = resources;
    }

    /// What the template's resources are at this moment.
    interface Resources {
        JsonNode reference(String logicalId);

        JsonNode attribute(String logicalId, String name);
    }

    /// Resolved properties, those with `AWS::NoValue` left out.
    ObjectNode properties(JsonNode node) {
        return Json.object(resolved(node));
    }

    /// A value that must be there.
    JsonNode resolved(JsonNode node) {
        JsonNode value = resolve(node);
        return value == null ? Json.NODES.nullNode() : value;
    }

    /// Null stands for `AWS::NoValue`.
    private @Nullable JsonNode resolve(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = Json.NODES.arrayNode();
            for (JsonNode element : node) {
                JsonNode value = resolve(element);
                if (value != null) {
                    list.add(value);
                }
            }
            return list;
        }
        if (node.isObject()) {
            return resolveObject(node);
        }
        if (node.isTextual() && node.asText().contains("{{resolve:")) {
            throw error("dynamic references are not supported by the sandbox: " + node.asText());
        }
        return node;
    }

    private @Nullable JsonNode resolveObject(JsonNode node) {
        if (node.size() == 1) {
            String key = node.fieldNames().next();
            if (key.equals("Ref") || key.startsWith("Fn::")) {
                return call(key, node.get(key));
            }
        }
        ObjectNode object = Json.NODES.objectNode();
        for (String name : Json.names(node)) {
            JsonNode value = resolve(node.get(name));
            if (value != null) {
                object.set(name, value);
            }
        }
        return object;
    }

    private @Nullable JsonNode call(String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> reference(argument.asText());
            case "Fn::GetAtt" -> attribute(argument);
            case "Fn::Sub" -> Json.NODES.textNode(substitute(argument));
            case "Fn::Join" -> Json.NODES.textNode(join(argument));
            case "Fn::Select" -> select(argument);
            case "Fn::Split" -> split(argument);
            case "Fn::If" -> resolve(argument.path(condition(argument.path(0).asText()) ? 1 : 2));
            case "Fn::FindInMap" -> findInMap(argument);
            case "Fn::Base64" ->
                Json.NODES.textNode(Base64.getEncoder()
                        .encodeToString(Json.text(resolved(argument)).getBytes(StandardCharsets.UTF_8)));
            case "Fn::GetAZs" -> zones(argument);
            default -> throw error("the function " + function + " is not supported by the sandbox");
        };
    }

    private @Nullable JsonNode reference(String name) {
        if (name.equals("AWS::NoValue")) {
            return null;
        }
        ParameterDeclaration parameter = template.parameters().get(name);
        if (parameter != null) {
            return parameter.value(parameters.getOrDefault(name, ""));
        }
        return pseudo.value(name).orElseGet(() -> resources.reference(name));
    }

    private JsonNode attribute(JsonNode argument) {
        References.Reference reference = argument.isTextual()
                ? References.named(argument.asText())
                : new References.Reference(argument.path(0).asText(), Json.text(resolved(argument.path(1))));
        return resources.attribute(reference.name(), reference.attribute());
    }

    private String substitute(JsonNode argument) {
        String text =
                argument.isTextual() ? argument.asText() : argument.path(0).asText();
        JsonNode variables = argument.isTextual() ? Json.NODES.objectNode() : argument.path(1);
        Matcher matcher = References.PLACEHOLDER.matcher(text);
        String replaced = matcher.replaceAll(match -> {
            String name = match.group(1).strip();
            JsonNode value;
            if (variables.has(name)) {
                value = resolved(variables.get(name));
            } else {
                References.Reference reference = References.named(name);
                value = reference.isAttribute()
                        ? resources.attribute(reference.name(), reference.attribute())
                        : orNull(reference(name));
            }
            return Matcher.quoteReplacement(Json.text(value));
        });
        return LITERAL.matcher(replaced).replaceAll(match -> Matcher.quoteReplacement("${" + match.group(1) + "}"));
    }

    private String join(JsonNode argument) {
        StringBuilder joined = new StringBuilder();
        String separator = "";
        for (JsonNode element : resolved(argument.path(1))) {
            joined.append(separator).append(Json.text(element));
            separator = argument.path(0).asText();
        }
        return joined.toString();
    }

    private JsonNode select(JsonNode argument) {
        int index = Integer.parseInt(Json.text(resolved(argument.path(0))));
        JsonNode list = resolved(argument.path(1));
        if (index < 0 || index >= list.size()) {
            throw error("Fn::Select cannot select nonexistent value at index " + index);
        }
        return list.get(index);
    }

    private JsonNode split(JsonNode argument) {
        ArrayNode parts = Json.NODES.arrayNode();
        String text = Json.text(resolved(argument.path(1)));
        for (String part : text.split(Pattern.quote(argument.path(0).asText()), -1)) {
            parts.add(part);
        }
        return parts;
    }

    private JsonNode findInMap(JsonNode argument) {
        String map = Json.text(resolved(argument.path(0)));
        String first = Json.text(resolved(argument.path(1)));
        String second = Json.text(resolved(argument.path(2)));
        JsonNode value = template.mappings().path(map).path(first).path(second);
        if (value.isMissingNode()) {
            throw error("Unable to get mapping for " + map + "::" + first + "::" + second);
        }
        return value;
    }

    private JsonNode zones(JsonNode argument) {
        String region = Json.text(resolved(argument));
        String base = region.isEmpty() ? pseudo.region() : region;
        return Json.NODES.arrayNode().add(base + "a").add(base + "b").add(base + "c");
    }

    boolean condition(String name) {
        JsonNode body = template.conditions().get(name);
        if (body == null) {
            throw error("Unresolved condition dependency " + name);
        }
        if (openConditions.contains(name)) {
            throw error("Circular dependency between conditions: " + openConditions);
        }
        openConditions.push(name);
        try {
            return test(body);
        } finally {
            openConditions.pop();
        }
    }

    private boolean test(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            throw error("Every Conditions member must be a condition function, found " + node);
        }
        String function = node.fieldNames().next();
        JsonNode argument = node.get(function);
        return switch (function) {
            case "Condition" -> condition(argument.asText());
            case "Fn::Equals" -> Json.same(resolved(argument.path(0)), resolved(argument.path(1)));
            case "Fn::Not" -> !test(argument.path(0));
            case "Fn::And" -> argument.valueStream().allMatch(this::test);
            case "Fn::Or" -> argument.valueStream().anyMatch(this::test);
            default -> throw error("the condition function " + function + " is not supported by the sandbox");
        };
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? Json.NODES.nullNode() : node;
    }

    private static RuntimeException error(String message) {
        return CloudFormationErrors.validation("Template error: " + message);
    }
}
