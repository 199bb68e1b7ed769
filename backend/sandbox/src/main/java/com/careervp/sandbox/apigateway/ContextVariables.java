package com.careervp.sandbox.apigateway;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the values of `$context` variables into a text. An unknown one becomes `-`, as in access logs.
final class ContextVariables {
    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([A-Za-z]+(?:\\.[A-Za-z]+)*)");
    private static final Pattern STAGE_VARIABLE = Pattern.compile("\\$\\{stageVariables\\.([A-Za-z0-9_]+)}");

    private ContextVariables() {}

    static String substitute(String text, Map<String, String> values) {
        return replace(VARIABLE, text, values, "-");
    }

    /// `${stageVariables.name}` in an integration's URI; an unknown one becomes nothing.
    static String substituteStageVariables(String text, Map<String, String> variables) {
        return replace(STAGE_VARIABLE, text, variables, "");
    }

    /// The text as a JSON string with its quotation marks.
    static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static String replace(Pattern pattern, String text, Map<String, String> values, String unknown) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(result, Matcher.quoteReplacement(values.getOrDefault(matcher.group(1), unknown)));
        }
        return matcher.appendTail(result).toString();
    }
}
