package com.careervp.console.core.services;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job posting as the API takes it.
///
/// @param json `company_name`, `role_title`, `requirements` and what else the API knows
public record Posting(ObjectNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long LARGEST_FILE = 256 * 1024;
    private static final int LONGEST_DESCRIPTION = 50_000;
    private static final String REQUIREMENTS = "requirements";

    /// @throws IllegalArgumentException naming every field that is missing or of another kind
    public static Posting read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(
                        "the posting is " + file + ", which is not there; expected is a JSON file");
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw new IllegalArgumentException("the posting has " + Files.size(file) + " bytes, expected at most "
                        + LARGEST_FILE + ": " + file);
            }
            return parse(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new IllegalArgumentException("the posting cannot be read: " + file + " (" + e.getMessage() + ")", e);
        }
    }

    /// @param name of where it comes from, for messages
    /// @throws IllegalArgumentException naming every field that is missing or of another kind
    public static Posting parse(byte[] content, String name) {
        try {
            JsonNode node = MAPPER.readTree(content);
            if (node instanceof ObjectNode object) {
                return of(object.get("job_posting") instanceof ObjectNode inner ? inner : object);
            }
            throw new IllegalArgumentException("the posting holds no JSON object: " + name);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the posting is not JSON: " + name + " (" + place(e) + ")", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the posting cannot be read: " + name + " (" + e.getMessage() + ")", e);
        }
    }

    /// A file that breaks a limit of nesting has no place.
    private static String place(JsonProcessingException broken) {
        @Nullable JsonLocation location = broken.getLocation();
        return (location == null ? "" : "line " + location.getLineNr() + ", ") + broken.getOriginalMessage();
    }

    /// @throws IllegalArgumentException naming every field that is missing or of another kind
    public static Posting of(ObjectNode json) {
        List<String> problems = new ArrayList<>();
        for (String name : List.of("company_name", "role_title")) {
            if (json.path(name).asText("").isBlank() || !json.path(name).isTextual()) {
                problems.add(name + " is " + found(json.path(name)) + ", expected a text");
            }
        }
        if (!texts(json.path(REQUIREMENTS)) || json.path(REQUIREMENTS).isEmpty()) {
            problems.add(
                    REQUIREMENTS + " is " + found(json.path(REQUIREMENTS)) + ", expected a list of at least one text");
        }
        for (String name : List.of("responsibilities", "nice_to_have")) {
            if (json.hasNonNull(name) && !texts(json.path(name))) {
                problems.add(name + " is " + found(json.path(name)) + ", expected a list of texts");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("the posting's " + String.join("; ", problems));
        }
        return new Posting(json);
    }

    private static boolean texts(JsonNode node) {
        if (!node.isArray()) {
            return false;
        }
        for (JsonNode text : node) {
            if (!text.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static String found(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "missing";
        }
        String text = node.toString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    public String companyName() {
        return json.path("company_name").asText();
    }

    public String roleTitle() {
        return json.path("role_title").asText();
    }

    /// `de`, `en`, …; empty where the posting does not say.
    public String language() {
        return json.path("language").asText("");
    }

    /// The lists of the posting as one text, a line each.
    public String description() {
        List<String> lines = new ArrayList<>();
        for (String name : List.of("responsibilities", REQUIREMENTS, "nice_to_have")) {
            json.path(name).forEach(line -> lines.add(line.asText()));
        }
        String text = String.join("\n", lines);
        return text.length() > LONGEST_DESCRIPTION ? text.substring(0, LONGEST_DESCRIPTION) : text;
    }
}
