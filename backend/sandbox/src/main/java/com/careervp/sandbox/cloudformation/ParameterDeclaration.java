package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One entry of a template's `Parameters`.
record ParameterDeclaration(String name, JsonNode body) {
    private static final Set<String> TYPES = Set.of("String", "Number", "CommaDelimitedList", "List<Number>");

    ParameterDeclaration {
        String type = body.path("Type").asText();
        if (!TYPES.contains(type)) {
            throw CloudFormationErrors.validation(
                    "Template format error: Unrecognized parameter type: " + type + " of parameter " + name);
        }
    }

    String type() {
        return body.path("Type").asText();
    }

    Optional<String> defaultValue() {
        return body.has("Default") ? Optional.of(Json.text(body.get("Default"))) : Optional.empty();
    }

    boolean noEcho() {
        return body.path("NoEcho").asBoolean(false);
    }

    Optional<String> description() {
        return body.has("Description") ? Optional.of(body.get("Description").asText()) : Optional.empty();
    }

    /// What `Ref` gives: text, a number or a list.
    JsonNode value(String text) {
        return switch (type()) {
            case "Number" -> number(text.strip());
            case "CommaDelimitedList" -> {
                ArrayNode list = Json.NODES.arrayNode();
                elements(text).forEach(list::add);
                yield list;
            }
            case "List<Number>" -> {
                ArrayNode list = Json.NODES.arrayNode();
                elements(text).forEach(element -> list.add(number(element)));
                yield list;
            }
            default -> Json.NODES.textNode(text);
        };
    }

    /// @throws software.amazon.awssdk.services.cloudformation.model.CloudFormationException with AWS's wording when
    ///     the value does not fit
    void check(String value) {
        if (type().equals("String")) {
            checkText(value);
        } else if (type().equals("CommaDelimitedList")) {
            elements(value).forEach(this::checkAllowed);
        } else {
            List<String> numbers = type().equals("Number") ? List.of(value.strip()) : elements(value);
            numbers.forEach(this::checkNumber);
        }
    }

    private void checkText(String value) {
        if (body.has("AllowedPattern")
                && !Pattern.matches(body.get("AllowedPattern").asText(), value)) {
            throw failure("must match pattern " + body.get("AllowedPattern").asText());
        }
        if (body.has("MinLength") && value.length() < body.get("MinLength").asInt()) {
            throw failure("must contain at least " + body.get("MinLength").asInt() + " characters");
        }
        if (body.has("MaxLength") && value.length() > body.get("MaxLength").asInt()) {
            throw failure("must contain at most " + body.get("MaxLength").asInt() + " characters");
        }
        checkAllowed(value);
    }

    private void checkNumber(String value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw CloudFormationErrors.validation("Parameter '" + name + "' must be a number: \"" + value + "\"");
        }
        if (body.has("MinValue") && number.compareTo(bound("MinValue")) < 0) {
            throw failure("must be a number not less than " + Json.text(body.get("MinValue")));
        }
        if (body.has("MaxValue") && number.compareTo(bound("MaxValue")) > 0) {
            throw failure("must be a number not greater than " + Json.text(body.get("MaxValue")));
        }
        checkAllowed(value);
    }

    private void checkAllowed(String value) {
        if (!body.has("AllowedValues")) {
            return;
        }
        for (JsonNode allowed : body.get("AllowedValues")) {
            if (Json.text(allowed).equals(value)) {
                return;
            }
        }
        throw failure("must be one of AllowedValues");
    }

    private BigDecimal bound(String which) {
        return new BigDecimal(Json.text(body.get(which)));
    }

    private RuntimeException failure(String rule) {
        String constraint = body.path("ConstraintDescription").asText("");
        return CloudFormationErrors.validation(
                constraint.isEmpty()
                        ? "Parameter '" + name + "' " + rule
                        : "Parameter " + name + " failed to satisfy constraint: " + constraint);
    }

    private static JsonNode number(String text) {
        BigDecimal value = new BigDecimal(text);
        return value.stripTrailingZeros().scale() <= 0
                ? Json.NODES.numberNode(value.longValueExact())
                : Json.NODES.numberNode(value);
    }

    private static List<String> elements(String text) {
        List<String> elements = new ArrayList<>();
        for (String element : text.split(",", -1)) {
            elements.add(element.strip());
        }
        return elements;
    }
}
