package com.careervp.sandbox.apigateway;

import com.careervp.sandbox.cloudformation.ResourceException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// The part of JSON schema, draft 4, that models use; a schema with another keyword is refused when it is created.
final class JsonSchema {
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "title",
            "description",
            "type",
            "properties",
            "required",
            "items",
            "enum",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "additionalProperties");

    private final JsonNode schema;

    JsonSchema(JsonNode schema) {
        requireKnown(schema);
        this.schema = schema;
    }

    private static void requireKnown(JsonNode schema) {
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            if (!KNOWN.contains(entry.getKey())) {
                throw new ResourceException(
                        "JSON schema keyword \"" + entry.getKey() + "\" is not known to the sandbox");
            }
        }
        schema.path("properties").forEach(JsonSchema::requireKnown);
        if (schema.has("items")) {
            requireKnown(schema.path("items"));
        }
    }

    boolean accepts(JsonNode value) {
        return accepts(schema, value);
    }

    private static boolean accepts(JsonNode schema, JsonNode value) {
        return hasType(schema.path("type"), value)
                && isListed(schema.path("enum"), value)
                && acceptsText(schema, value)
                && acceptsNumber(schema, value)
                && acceptsArray(schema, value)
                && acceptsObject(schema, value);
    }

    private static boolean hasType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (hasType(one, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asText("")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static boolean isListed(JsonNode options, JsonNode value) {
        if (!options.isArray()) {
            return true;
        }
        for (JsonNode option : options) {
            if (option.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean acceptsText(JsonNode schema, JsonNode value) {
        if (!value.isTextual()) {
            return true;
        }
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        JsonNode pattern = schema.path("pattern");
        return within(schema, "minLength", least -> length >= least)
                && within(schema, "maxLength", most -> length <= most)
                && (!pattern.isTextual()
                        || Pattern.compile(pattern.textValue()).matcher(text).find());
    }

    private static boolean acceptsNumber(JsonNode schema, JsonNode value) {
        if (!value.isNumber()) {
            return true;
        }
        JsonNode least = schema.path("minimum");
        JsonNode most = schema.path("maximum");
        return (!least.isNumber() || value.doubleValue() >= least.doubleValue())
                && (!most.isNumber() || value.doubleValue() <= most.doubleValue());
    }

    private static boolean acceptsArray(JsonNode schema, JsonNode value) {
        if (!value.isArray()) {
            return true;
        }
        for (JsonNode item : value) {
            if (!accepts(schema.path("items"), item)) {
                return false;
            }
        }
        return within(schema, "minItems", least -> value.size() >= least)
                && within(schema, "maxItems", most -> value.size() <= most);
    }

    private static boolean acceptsObject(JsonNode schema, JsonNode value) {
        if (!value.isObject()) {
            return true;
        }
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                return false;
            }
        }
        JsonNode properties = schema.path("properties");
        boolean closed = schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").booleanValue();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (closed && !properties.has(entry.getKey())) {
                return false;
            }
            if (!accepts(properties.path(entry.getKey()), entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(JsonNode schema, String keyword, IntPredicate test) {
        JsonNode limit = schema.path(keyword);
        return !limit.isNumber() || test.test(limit.intValue());
    }
}
