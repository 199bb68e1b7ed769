package com.careervp.sandbox.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// An EventBridge event pattern: every field it names must be in the event with one of the listed values. Understood
/// are exact values, `prefix`, `suffix`, `equals-ignore-case`, `anything-but`, `numeric`, `exists`, `wildcard` and
/// `$or`. Filter policies of SNS subscriptions are written the same way. Unchangeable.
public final class EventPattern {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode pattern;

    private EventPattern(JsonNode pattern) {
        this.pattern = pattern;
    }

    /// @throws IllegalArgumentException naming what is wrong, in EventBridge's words
    public static EventPattern parse(String text) {
        JsonNode pattern;
        try {
            pattern = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Event pattern is not valid. Reason: " + e.getOriginalMessage(), e);
        }
        if (!pattern.isObject() || pattern.isEmpty()) {
            throw new IllegalArgumentException("Event pattern is not valid. Reason: Filter is not an object or empty");
        }
        check(pattern, "");
        return new EventPattern(pattern);
    }

    private static void check(JsonNode node, String path) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String at = path + "/" + field.getKey();
            JsonNode value = field.getValue();
            if (field.getKey().equals("$or")) {
                value.forEach(alternative -> check(alternative, at));
            } else if (value.isObject()) {
                check(value, at);
            } else if (!value.isArray() || value.isEmpty()) {
                throw new IllegalArgumentException(
                        "Event pattern is not valid. Reason: \"" + at + "\" must be an object or a non-empty array");
            } else {
                value.forEach(condition -> checkCondition(condition, at));
            }
        }
    }

    private static void checkCondition(JsonNode condition, String at) {
        if (!condition.isObject()) {
            return;
        }
        for (Map.Entry<String, JsonNode> matcher : condition.properties()) {
            switch (matcher.getKey()) {
                case "prefix", "suffix", "equals-ignore-case", "anything-but", "numeric", "exists", "wildcard" -> {}
                default ->
                    throw new IllegalArgumentException("Event pattern is not valid. Reason: Unrecognized match type "
                            + matcher.getKey() + " at " + at);
            }
        }
    }

    public boolean matches(JsonNode event) {
        return matches(pattern, event);
    }

    private static boolean matches(JsonNode pattern, JsonNode event) {
        for (Map.Entry<String, JsonNode> field : pattern.properties()) {
            JsonNode wanted = field.getValue();
            JsonNode found = event.path(field.getKey());
            boolean match;
            if (field.getKey().equals("$or")) {
                match = any(wanted, alternative -> matches(alternative, event));
            } else if (wanted.isObject()) {
                match = found.isArray() ? any(found, each -> matches(wanted, each)) : matches(wanted, found);
            } else {
                match = any(wanted, condition -> holds(condition, found));
            }
            if (!match) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(JsonNode nodes, Predicate<JsonNode> test) {
        return StreamSupport.stream(nodes.spliterator(), false).anyMatch(test);
    }

    private static boolean holds(JsonNode condition, JsonNode found) {
        if (condition.has("exists")) {
            return condition.get("exists").asBoolean() != found.isMissingNode();
        }
        if (found.isMissingNode()) {
            return false;
        }
        if (condition.has("anything-but")) {
            JsonNode but = condition.get("anything-but");
            return found.isArray() ? any(found, each -> !excluded(but, each)) : !excluded(but, found);
        }
        return found.isArray() ? any(found, each -> holdsFor(condition, each)) : holdsFor(condition, found);
    }

    private static boolean excluded(JsonNode but, JsonNode value) {
        return but.isArray() ? any(but, each -> holdsFor(each, value)) : holdsFor(but, value);
    }

    private static boolean holdsFor(JsonNode condition, JsonNode value) {
        if (condition.isNumber() && value.isNumber()) {
            return condition.decimalValue().compareTo(value.decimalValue()) == 0;
        }
        if (!condition.isObject()) {
            return condition.equals(value);
        }
        Map.Entry<String, JsonNode> matcher = condition.properties().iterator().next();
        JsonNode wanted = matcher.getValue();
        if (matcher.getKey().equals("numeric")) {
            return value.isNumber() && inRange(wanted, value.doubleValue());
        }
        return value.isTextual() && textMatches(matcher.getKey(), wanted, value.asText());
    }

    private static boolean textMatches(String matcher, JsonNode wanted, String text) {
        boolean ignoreCase = wanted.has("equals-ignore-case");
        String expected = ignoreCase ? wanted.get("equals-ignore-case").asText() : wanted.asText();
        String left = ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
        String right = ignoreCase ? expected.toLowerCase(Locale.ROOT) : expected;
        return switch (matcher) {
            case "prefix" -> left.startsWith(right);
            case "suffix" -> left.endsWith(right);
            case "equals-ignore-case" -> text.equalsIgnoreCase(expected);
            case "wildcard" ->
                Pattern.compile(
                                Pattern.compile("\\*")
                                        .splitAsStream(expected + "\u0000")
                                        .map(part -> Pattern.quote(part.replace("\u0000", "")))
                                        .collect(Collectors.joining(".*")),
                                Pattern.DOTALL)
                        .matcher(text)
                        .matches();
            default -> false;
        };
    }

    private static boolean inRange(JsonNode bounds, double value) {
        Iterator<JsonNode> parts = bounds.iterator();
        while (parts.hasNext()) {
            String operator = parts.next().asText();
            double bound = parts.hasNext() ? parts.next().asDouble() : Double.NaN;
            boolean inside = switch (operator) {
                case "=" -> value == bound;
                case "<" -> value < bound;
                case "<=" -> value <= bound;
                case ">" -> value > bound;
                case ">=" -> value >= bound;
                default -> false;
            };
            if (!inside) {
                return false;
            }
        }
        return true;
    }
}
