package com.careervp.language.prompt;

import com.careervp.language.AnswerSchema;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A prompt before its placeholders (`{{name}}`) are filled in.
record PromptTemplate(String system, String user, AnswerSchema schema) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    String system(Map<String, String> values) {
        return fill(system, values);
    }

    String user(Map<String, String> values) {
        return fill(user, values);
    }

    /// A placeholder without a value is a mistake in the program.
    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException("The prompt has a placeholder that nothing fills: " + match.group(1)
                        + "; filled are " + values.keySet());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
