package com.careervp.language.json;

import com.careervp.kernel.validation.Problems;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The part of JSON Schema (draft 2020-12) that the forms of answers are written in: `type`, `properties`, `required`,
/// `additionalProperties: false`, `items`, `enum` and the limits below. A schema with anything else is refused, so that
/// no part of a form goes unchecked unnoticed. Safe for use by several threads.
public final class JsonSchema {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> LIMITS =
            Set.of("minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum");
    private static final Set<String> OTHERS =
            Set.of("type", "description", "properties", "required", "additionalProperties", "items", "enum");

    private final JsonNode schema;

    private JsonSchema(JsonNode schema) {
        this.schema = schema;
    }

    /// @throws IllegalArgumentException where the text is no JSON or uses what is not known here
    public static JsonSchema parse(String json) {
        JsonNode schema;
        try {
            schema = MAPPER.readTree(json);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("The schema is no JSON: " + broken.getOriginalMessage(), broken);
        }
        refuseUnknown(schema, "");
        return new JsonSchema(schema);
    }

    /// Adds a problem for every place where the document has not this form. Problems name fields and say nothing of
    /// what stands in them.
    public void check(JsonNode document, Problems problems) {
        check(schema, document, "", problems);
    }

    /// The same form without its limits of number, length and size. Providers that hold a model to a schema by a
    /// grammar accept no limits; what they let through is checked here afterwards.
    public String withoutLimits() {
        JsonNode copy = schema.deepCopy();
        removeLimits(copy);
        return copy.toString();
    }

    private static void check(JsonNode schema, JsonNode value, String path, Problems problems) {
        String where = path.isEmpty() ? "body" : path;
        if (!isOfType(schema.get("type"), value)) {
            problems.add(where, JsonFields.describe(value), typeName(schema.get("type")));
            return;
        }
        if (schema.get("enum") instanceof ArrayNode allowed && !contains(allowed, value)) {
            problems.add(where, "another value", "one of " + allowed);
        }
        if (value.isTextual()) {
            within(schema, "minLength", "maxLength", value.textValue().length(), " characters", where, problems);
        } else if (value.isNumber()) {
            within(schema, "minimum", "maximum", value.doubleValue(), "", where, problems);
        } else if (value.isArray()) {
            within(schema, "minItems", "maxItems", value.size(), " items", where, problems);
            checkItems(schema, value, path, problems);
        } else if (value.isObject()) {
            checkFields(schema, value, path, problems);
        }
    }

    private static void checkItems(JsonNode schema, JsonNode list, String path, Problems problems) {
        @Nullable JsonNode items = schema.get("items");
        for (int index = 0; items != null && index < list.size(); index++) {
            check(items, list.get(index), path + "[" + index + "]", problems);
        }
    }

    private static void checkFields(JsonNode schema, JsonNode object, String path, Problems problems) {
        for (JsonNode name : schema.path("required")) {
            if (!object.has(name.asText())) {
                problems.add(pathOf(path, name.asText()), "nothing", "a value");
            }
        }
        JsonNode properties = schema.path("properties");
        boolean closed = schema.path("additionalProperties").isBoolean();
        object.properties().forEach(field -> {
            @Nullable JsonNode form = properties.get(field.getKey());
            if (form != null) {
                check(form, field.getValue(), pathOf(path, field.getKey()), problems);
            } else if (closed) {
                // the name is the model's own text and may say anything
                problems.add(
                        path.isEmpty() ? "body" : path, "a field that is not known", "one of " + names(properties));
            }
        });
    }

    private static void within(
            JsonNode schema, String least, String most, double found, String unit, String where, Problems problems) {
        boolean tooLittle = schema.has(least) && found < schema.get(least).doubleValue();
        boolean tooMuch = schema.has(most) && found > schema.get(most).doubleValue();
        if (tooLittle || tooMuch) {
            String number = found == Math.rint(found) ? Long.toString((long) found) : Double.toString(found);
            problems.add(
                    where,
                    number + unit,
                    (schema.has(least) ? schema.get(least).asText() : "any") + " to "
                            + (schema.has(most) ? schema.get(most).asText() : "any") + unit);
        }
    }

    private static boolean isOfType(@Nullable JsonNode type, JsonNode value) {
        if (type == null) {
            return true;
        }
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false).anyMatch(one -> isOfType(one, value));
        }
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("Unknown type in a schema: " + type);
        };
    }

    private static void refuseUnknown(JsonNode schema, String path) {
        if (!schema.isObject()) {
            throw new IllegalArgumentException("The schema at \"" + path + "\" is no object");
        }
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!LIMITS.contains(keyword) && !OTHERS.contains(keyword)) {
                throw new IllegalArgumentException(
                        "The schema at \"" + path + "\" uses " + keyword + ", which is not checked here");
            }
        });
        if (schema.has("additionalProperties")
                && !schema.get("additionalProperties")
                        .equals(MAPPER.getNodeFactory().booleanNode(false))) {
            throw new IllegalArgumentException("additionalProperties at \"" + path + "\" can only be false");
        }
        schema.path("properties")
                .properties()
                .forEach(field -> refuseUnknown(field.getValue(), pathOf(path, field.getKey())));
        if (schema.has("items")) {
            refuseUnknown(schema.get("items"), path + "[]");
        }
    }

    private static void removeLimits(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("type")) {
                object.remove(LIMITS);
            }
            object.forEach(JsonSchema::removeLimits);
        }
    }

    private static boolean contains(ArrayNode allowed, JsonNode value) {
        return StreamSupport.stream(allowed.spliterator(), false).anyMatch(value::equals);
    }

    private static String typeName(@Nullable JsonNode type) {
        return type == null ? "a value" : type.isArray() ? String.join(" or ", texts(type)) : type.asText();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static List<String> names(JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String pathOf(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
