package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads resolved properties the way CloudFormation does: numbers and booleans may be written as text and the other
/// way round. Whatever has another shape than asked for is refused, naming the property.
public record PropertyReader(ObjectNode properties) {

    /// Null where the property is not there.
    public @Nullable String text(String name) {
        JsonNode node = properties.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isValueNode()) {
            throw wrong(name, node, "a text");
        }
        return node.asText();
    }

    /// @throws ResourceException where the property is not there
    public String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new ResourceException("Property validation failure: required property [" + name + "] not found");
        }
        return text;
    }

    public @Nullable Double number(String name) {
        String text = text(name);
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new ResourceException("Property " + name + " is '" + text + "', expected a number", e);
        }
    }

    public @Nullable Integer integer(String name) {
        Double number = number(name);
        if (number != null && number != Math.rint(number)) {
            throw new ResourceException("Property " + name + " is '" + number + "', expected a whole number");
        }
        return number == null ? null : number.intValue();
    }

    public @Nullable Boolean flag(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw new ResourceException("Property " + name + " is '" + text + "', expected true or false");
        }
        return Boolean.valueOf(text);
    }

    /// Empty where the property is not there.
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        elements(name).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    /// The objects of a list; empty where the property is not there.
    public List<PropertyReader> objects(String name) {
        List<PropertyReader> objects = new ArrayList<>();
        for (JsonNode node : elements(name)) {
            if (!(node instanceof ObjectNode object)) {
                throw wrong(name, node, "a list of objects");
            }
            objects.add(new PropertyReader(object));
        }
        return objects;
    }

    /// Null where the property is not there.
    public @Nullable PropertyReader object(String name) {
        JsonNode node = properties.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!(node instanceof ObjectNode object)) {
            throw wrong(name, node, "an object");
        }
        return new PropertyReader(object);
    }

    /// JSON that a property holds as an object or as text; null where the property is not there.
    public @Nullable String json(String name) {
        JsonNode node = properties.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        return node.isTextual() ? node.asText() : node.toString();
    }

    /// The property `Tags`.
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        objects("Tags").forEach(tag -> tags.put(tag.required("Key"), tag.required("Value")));
        return tags;
    }

    private Iterable<JsonNode> elements(String name) {
        JsonNode node = properties.get(name);
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw wrong(name, node, "a list");
        }
        return node;
    }

    private static ResourceException wrong(String name, JsonNode found, String expected) {
        return new ResourceException("Property " + name + " is " + found + ", expected " + expected);
    }
}
