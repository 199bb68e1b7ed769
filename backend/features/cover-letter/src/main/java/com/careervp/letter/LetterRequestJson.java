package com.careervp.letter;

import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.json.CareerJson;
import com.careervp.language.json.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The body of `POST /api/cover-letter`. Fields that are not known are ignored.
public final class LetterRequestJson {
    private static final int NAME = 255;
    private static final int DESCRIPTION = 50_000;
    private static final int MOST_AREAS = 10;

    private LetterRequestJson() {}

    /// Reads a request and names every field that is not as it should be.
    public static Validated<LetterRequest> read(ObjectNode body) {
        Problems problems = new Problems();
        JsonFields fields = JsonFields.of(body, "", problems);
        LetterRequest request = new LetterRequest(
                fields.id("cv_id"),
                fields.id("job_id"),
                fields.has("application_id") ? fields.id("application_id") : null,
                fields.text("company_name", NAME),
                fields.text("job_title", NAME),
                fields.textOrEmpty("job_description", DESCRIPTION),
                CareerJson.readGapResponses(fields, "gap_responses", problems),
                preferences(body.get("preferences"), problems));
        return problems.outcome(() -> request);
    }

    private static LetterPreferences preferences(@Nullable JsonNode node, Problems problems) {
        LetterPreferences usual = LetterPreferences.usual();
        if (node == null || node.isNull()) {
            return usual;
        }
        JsonFields fields = JsonFields.of(node, "preferences", problems);
        Tone tone = fields.has("tone") ? tone(node.get("tone"), fields.pathOf("tone"), problems) : usual.tone();
        int words = fields.has("word_count_target")
                ? fields.wholeNumber("word_count_target", LetterPreferences.FEWEST_WORDS, LetterPreferences.MOST_WORDS)
                : usual.words();
        List<String> areas = fields.texts("emphasis_areas", 0, MOST_AREAS, NAME);
        return new LetterPreferences(tone, words, areas, salary(node, fields, problems));
    }

    private static Tone tone(JsonNode value, String path, Problems problems) {
        Optional<Tone> tone = value.isTextual() ? Tone.find(value.textValue()) : Optional.empty();
        if (tone.isEmpty()) {
            problems.add(path, "something else", "professional, enthusiastic or technical");
        }
        return tone.orElse(Tone.PROFESSIONAL);
    }

    private static boolean salary(JsonNode node, JsonFields fields, Problems problems) {
        String name = "include_salary_expectations";
        if (fields.has(name) && !node.path(name).isBoolean()) {
            problems.add(fields.pathOf(name), "something else", "true or false");
        }
        return node.path(name).asBoolean(false);
    }
}
