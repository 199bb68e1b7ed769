package com.careervp.language.json;

import com.careervp.kernel.validation.Problems;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// Reads what a model answered as one JSON value: nothing around it but white space or a Markdown code fence, no key
/// twice.
final class ModelAnswer {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ModelAnswer() {}

    /// The value; a missing node where there is none, which is then among the problems.
    static JsonNode parse(String text, Problems problems) {
        try {
            return STRICT.readTree(withoutFence(text));
        } catch (JacksonException broken) {
            problems.add("body", "broken JSON, " + JsonPlace.of(broken), "one JSON object");
            return JsonNodeFactory.instance.missingNode();
        }
    }

    /// Models like to wrap JSON in a fence although they were asked not to; nothing is lost by taking it off.
    private static String withoutFence(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("```") || !stripped.endsWith("```") || stripped.indexOf('\n') < 0) {
            return stripped;
        }
        return stripped.substring(stripped.indexOf('\n') + 1, stripped.length() - 3);
    }
}
