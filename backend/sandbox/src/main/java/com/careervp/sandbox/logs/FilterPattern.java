package com.careervp.sandbox.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/// A filter pattern of CloudWatch Logs: plain terms (`ERROR "not found" -DEBUG ?a ?b %regex%`), a JSON pattern
/// (`{ $.level = "ERROR" && $.status >= 500 }`) or a pattern for fields between spaces (`[ip, user, status = 5*]`).
/// Matching is case-sensitive. Safe for use by several threads.
sealed interface FilterPattern permits TermPattern, JsonPattern, FieldPattern {
    ObjectMapper JSON = new ObjectMapper();

    boolean matches(Line line);

    /// @throws InvalidPatternException saying what was not understood
    static FilterPattern parse(String text) {
        String trimmed = text.strip();
        if (trimmed.startsWith("{")) {
            return JsonPattern.parse(trimmed);
        }
        if (trimmed.startsWith("[")) {
            return FieldPattern.parse(trimmed);
        }
        return TermPattern.parse(trimmed);
    }

    /// A log line that is read as JSON at most once, however many patterns look at it. For one thread.
    final class Line {
        private final String text;
        private boolean parsed;
        private Optional<JsonNode> json = Optional.empty();

        Line(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        /// Empty where the line is no JSON object or array.
        Optional<JsonNode> json() {
            if (!parsed) {
                parsed = true;
                json = read();
            }
            return json;
        }

        private Optional<JsonNode> read() {
            String start = text.stripLeading();
            if (!start.startsWith("{") && !start.startsWith("[")) {
                return Optional.empty();
            }
            try {
                return Optional.of(JSON.readTree(text));
            } catch (JsonProcessingException notJson) {
                // a plain line that happens to start with a brace: JSON patterns do not match it
                return Optional.empty();
            }
        }
    }
}
