package com.careervp.console.core.jobs;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A stored JSON document, indented for people.
public final class IndentedJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private IndentedJson() {}

    /// Content that is not JSON comes back as the text that it is.
    public static String of(byte[] content) {
        try {
            JsonNode node = MAPPER.readTree(content);
            if (node != null && node.isContainerNode()) {
                return node.toPrettyString();
            }
        } catch (JacksonException notJson) {
            return new String(content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
        return new String(content, StandardCharsets.UTF_8);
    }
}
