package com.careervp.language.json;

import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.careervp.kernel.vpr.Alignment;
import com.careervp.kernel.vpr.EvidenceRow;
import com.careervp.kernel.vpr.VprReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// The report as JSON. A model's answer is read strictly: one JSON object and nothing around it but white space or a
/// Markdown code fence, every field there and of its type, none that is not known, no key twice.
public final class VprReportJson {
    private static final Set<String> FIELDS = Set.of(
            "executive_summary",
            "evidence_matrix",
            "differentiators",
            "gap_strategies",
            "cultural_fit",
            "talking_points",
            "keywords",
            "word_count",
            "language",
            "version");
    private static final Set<String> ROW_FIELDS = Set.of("requirement", "evidence", "alignment", "impact");
    private static final int PARAGRAPHS = 10_000;
    private static final int MANY = 200;
    private static final int TERM = 255;

    private VprReportJson() {}

    /// Reads a model's answer. Models cannot count their own words: the count is taken from the text, not believed.
    public static Validated<VprReport> read(String text) {
        Problems problems = new Problems();
        JsonNode node = ModelAnswer.parse(text, problems);
        return problems.isEmpty() ? read(node, problems) : new Validated.Invalid<>(problems.list());
    }

    /// Reads a stored report.
    public static Validated<VprReport> read(JsonNode node) {
        return read(node, new Problems());
    }

    public static ObjectNode write(VprReport report) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("executive_summary", report.executiveSummary());
        ArrayNode rows = node.putArray("evidence_matrix");
        report.evidenceMatrix()
                .forEach(row -> rows.addObject()
                        .put("requirement", row.requirement())
                        .put("evidence", row.evidence())
                        .put("alignment", row.alignment().name())
                        .put("impact", row.impact()));
        texts(node, "differentiators", report.differentiators());
        texts(node, "gap_strategies", report.gapStrategies());
        node.put("cultural_fit", report.culturalFit());
        texts(node, "talking_points", report.talkingPoints());
        texts(node, "keywords", report.keywords());
        return node.put("word_count", report.wordCount())
                .put("language", report.language())
                .put("version", report.version());
    }

    private static Validated<VprReport> read(JsonNode node, Problems problems) {
        JsonFields fields = JsonFields.of(node, "", problems);
        fields.noOthersThan(FIELDS);
        if (node.isObject() && !node.hasNonNull("language")) {
            problems.add("language", "nothing", "a language tag such as en, de or fr");
        }
        VprReport report = new VprReport(
                fields.text("executive_summary", PARAGRAPHS),
                rows(fields, problems),
                fields.texts("differentiators", 3, 5, PARAGRAPHS),
                fields.texts("gap_strategies", 0, MANY, PARAGRAPHS),
                fields.text("cultural_fit", PARAGRAPHS),
                fields.texts("talking_points", 5, 7, PARAGRAPHS),
                fields.texts("keywords", 0, MANY, TERM),
                fields.wholeNumber("word_count", 0, 100_000),
                fields.language("language"),
                fields.text("version", TERM));
        return problems.outcome(report::counted);
    }

    private static List<EvidenceRow> rows(JsonFields fields, Problems problems) {
        List<EvidenceRow> rows = fields.objects("evidence_matrix", (item, where) -> {
            JsonFields row = JsonFields.of(item, where, problems);
            row.noOthersThan(ROW_FIELDS);
            return new EvidenceRow(
                    row.text("requirement", PARAGRAPHS),
                    row.text("evidence", PARAGRAPHS),
                    row.constant("alignment", Alignment.class),
                    row.text("impact", PARAGRAPHS));
        });
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add("evidence_matrix", "nothing", "at least one row");
        }
        return rows;
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }
}
