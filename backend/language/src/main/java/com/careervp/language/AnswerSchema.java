package com.careervp.language;

import java.util.regex.Pattern;

/// The form an answer must have. Adapters hand it to the provider's own mechanism for structured answers; a
/// completion's text is then one JSON object of this form and nothing else.
///
/// @param name what the form is called, e.g. `vpr_report`: 1 to 64 letters, digits, `_` and `-`, because providers name
///     a tool by it
/// @param json a JSON Schema of an object
public record AnswerSchema(String name, String json) {
    private static final Pattern TOOL_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    public AnswerSchema {
        if (!TOOL_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The schema's name is \"" + name + "\", expected 1 to 64 letters, digits, _ and -");
        }
    }
}
