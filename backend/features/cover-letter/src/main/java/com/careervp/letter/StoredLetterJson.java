package com.careervp.letter;

import com.careervp.kernel.facts.Violation;
import com.careervp.kernel.letter.CoverLetter;
import com.careervp.language.json.CoverLetterJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A letter as it is kept and as callers get it.
public final class StoredLetterJson {
    private StoredLetterJson() {}

    public static ObjectNode write(StoredLetter stored) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("cover_letter", letter(stored));
        ObjectNode validation = node.putObject("fvs_validation").put("passed", true);
        violations(stored.findings(), validation.putArray("violations"));
        node.put("quality_score", stored.scores().quality());
        ArrayNode warnings = node.putArray("warnings");
        stored.warnings().forEach(warnings::add);
        node.put("processing_time_ms", stored.took().toMillis());
        StoredLetter.Effort effort = stored.effort();
        node.put("cost_estimate", effort.costUsd());
        node.putObject("token_usage")
                .put("input_tokens", effort.inputTokens())
                .put("output_tokens", effort.outputTokens())
                .put("model", effort.model());
        return node.put("prompt", effort.prompt());
    }

    /// What fact verification found, in an array.
    public static void violations(List<Violation> violations, ArrayNode array) {
        violations.forEach(violation -> array.addObject()
                .put("field", violation.field())
                .put("expected", violation.expected())
                .put("actual", violation.actual())
                .put("severity", violation.severity().name()));
    }

    private static ObjectNode letter(StoredLetter stored) {
        CoverLetter letter = stored.letter();
        StoredLetter.Origin origin = stored.origin();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("letter_id", origin.id())
                .put("cv_id", origin.cvId())
                .put("job_id", origin.jobId())
                .put("user_id", origin.userId())
                .put("generated_at", origin.writtenAt().toString());
        node.setAll(CoverLetterJson.write(letter));
        return node.put("content", letter.content())
                .put("word_count", letter.wordCount())
                .put("personalization_score", stored.scores().personalization())
                .put("relevance_score", stored.scores().relevance())
                .put("tone_score", stored.scores().tone());
    }
}
