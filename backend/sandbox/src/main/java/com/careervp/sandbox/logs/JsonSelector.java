package com.careervp.sandbox.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A property selector: `$.a.b`, `$.list[0].c`, `$.list[*]`, `$.["a-b"]`, `$['a']`.
///
/// @param steps field names, indexes in brackets, and `*` for every element
record JsonSelector(List<Step> steps) {
    static final String SYNTAX = "\\$(?:\\.?\\[\\s*(?:\"[^\"]*\"|'[^']*'|\\d+|\\*)\\s*\\]|\\.[\\w@:/-]+|\\.\\*)*";
    private static final Pattern STEP =
            Pattern.compile("\\.?\\[\\s*(?:\"(?<quoted>[^\"]*)\"|'(?<single>[^']*)'|(?<index>\\d+)|(?<any>\\*))\\s*\\]"
                    + "|\\.(?<name>[\\w@:/-]+)|\\.(?<star>\\*)");

    sealed interface Step {
        record Field(String name) implements Step {}

        record Element(int index) implements Step {}

        record Every() implements Step {}
    }

    static JsonSelector parse(String text) {
        if (!text.matches(SYNTAX)) {
            throw new InvalidPatternException("Invalid filter pattern: '" + text + "' is not a property selector");
        }
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        while (matcher.find()) {
            if (matcher.group("index") != null) {
                steps.add(new Step.Element(Integer.parseInt(matcher.group("index"))));
            } else if (matcher.group("any") != null || matcher.group("star") != null) {
                steps.add(new Step.Every());
            } else {
                steps.add(new Step.Field(firstOf(matcher, "quoted", "single", "name")));
            }
        }
        return new JsonSelector(List.copyOf(steps));
    }

    private static String firstOf(Matcher matcher, String... groups) {
        for (String group : groups) {
            String text = matcher.group(group);
            if (text != null) {
                return text;
            }
        }
        throw new IllegalStateException("no step in " + matcher.group());
    }

    /// Everything the selector points at; empty where nothing is there.
    List<JsonNode> select(JsonNode root) {
        Stream<JsonNode> nodes = Stream.of(root);
        for (Step step : steps) {
            nodes = nodes.flatMap(node -> follow(step, node));
        }
        return nodes.filter(node -> !node.isMissingNode()).toList();
    }

    private static Stream<JsonNode> follow(Step step, JsonNode node) {
        return switch (step) {
            case Step.Field field -> Stream.of(node.path(field.name()));
            case Step.Element element -> Stream.of(node.path(element.index()));
            case Step.Every ignored -> StreamSupport.stream(node.spliterator(), false);
        };
    }
}
