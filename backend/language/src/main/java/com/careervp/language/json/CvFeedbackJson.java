package com.careervp.language.json;

import com.careervp.kernel.feedback.CvFeedback;
import com.careervp.kernel.feedback.Improvement;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// Feedback on a CV as JSON, read strictly: every field there, none that is not known.
public final class CvFeedbackJson {
    private static final Set<String> FIELDS = Set.of("summary", "strengths", "improvements", "language");
    private static final Set<String> IMPROVEMENT = Set.of("section", "priority", "finding", "suggestion");
    private static final int PARAGRAPHS = 10_000;
    private static final int MANY = 50;
    private static final int TERM = 255;

    private CvFeedbackJson() {}

    public static Validated<CvFeedback> readAnswer(String text) {
        Problems problems = new Problems();
        JsonNode node = ModelAnswer.parse(text, problems);
        return problems.isEmpty() ? read(node) : new Validated.Invalid<>(problems.list());
    }

    public static Validated<CvFeedback> read(JsonNode node) {
        Problems problems = new Problems();
        JsonFields fields = JsonFields.of(node, "", problems);
        fields.noOthersThan(FIELDS);
        CvFeedback feedback = new CvFeedback(
                fields.text("summary", PARAGRAPHS),
                fields.texts("strengths", 0, MANY, PARAGRAPHS),
                fields.objects("improvements", (item, where) -> improvement(item, where, problems)),
                fields.language("language"));
        return problems.outcome(() -> feedback);
    }

    private static Improvement improvement(JsonNode item, String where, Problems problems) {
        JsonFields fields = JsonFields.of(item, where, problems);
        fields.noOthersThan(IMPROVEMENT);
        return new Improvement(
                fields.text("section", TERM),
                fields.constant("priority", Improvement.Priority.class),
                fields.text("finding", PARAGRAPHS),
                fields.text("suggestion", PARAGRAPHS));
    }

    public static ObjectNode write(CvFeedback feedback) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("summary", feedback.summary());
        feedback.strengths().forEach(node.putArray("strengths")::add);
        ArrayNode improvements = node.putArray("improvements");
        feedback.improvements()
                .forEach(improvement -> improvements
                        .addObject()
                        .put("section", improvement.section())
                        .put("priority", improvement.priority().name())
                        .put("finding", improvement.finding())
                        .put("suggestion", improvement.suggestion()));
        return node.put("language", feedback.language());
    }
}
