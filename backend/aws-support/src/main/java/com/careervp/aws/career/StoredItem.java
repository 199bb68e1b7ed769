package com.careervp.aws.career;

import com.careervp.kernel.validation.Problems;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item that this product wrote: whatever is not as it was written is a defect and said to be one, without a word
/// of the content.
record StoredItem(String what, Map<String, AttributeValue> item) {
    private static final JsonMapper MAPPER = new JsonMapper();

    interface Reader<T> {
        T read(@Nullable JsonNode node, String path, Problems problems);
    }

    String text(String attribute) {
        return Objects.requireNonNull(require(attribute).s(), () -> what + "'s " + attribute + " is no text");
    }

    int number(String attribute) {
        return Integer.parseInt(
                Objects.requireNonNull(require(attribute).n(), () -> what + "'s " + attribute + " is no number"));
    }

    <T> T json(String attribute, Reader<T> reader) {
        Problems problems = new Problems();
        T value;
        try {
            value = reader.read(MAPPER.readTree(text(attribute)), attribute, problems);
        } catch (JacksonException e) {
            // the parser's message quotes the text, which is personal
            throw new IllegalStateException(what + "'s " + attribute + " is no JSON at " + e.getLocation());
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(what + " is unusable: " + problems.message());
        }
        return value;
    }

    private AttributeValue require(String attribute) {
        return Objects.requireNonNull(item.get(attribute), () -> what + " has no " + attribute);
    }
}
