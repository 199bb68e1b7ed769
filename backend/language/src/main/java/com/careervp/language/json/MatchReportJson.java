package com.careervp.language.json;

import com.careervp.kernel.match.MatchDimension;
import com.careervp.kernel.match.MatchReport;
import com.careervp.kernel.match.RequirementMatch;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.careervp.kernel.vpr.Alignment;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// The match report as JSON, read strictly: every field there, none that is not known.
public final class MatchReportJson {
    private static final Set<String> FIELDS = Set.of(
            "score", "summary", "dimensions", "requirements", "keywords_matched", "keywords_missing", "language");
    private static final Set<String> DIMENSION = Set.of("name", "score", "weight", "reason");
    private static final Set<String> REQUIREMENT = Set.of("requirement", "alignment", "evidence");
    private static final int PARAGRAPHS = 10_000;
    private static final int MANY = 200;
    private static final int TERM = 255;

    private MatchReportJson() {}

    /// Reads a model's answer. The score is not believed but calculated from the dimensions.
    public static Validated<MatchReport> readAnswer(String text) {
        Problems problems = new Problems();
        JsonNode node = ModelAnswer.parse(text, problems);
        return problems.isEmpty() ? read(node) : new Validated.Invalid<>(problems.list());
    }

    public static Validated<MatchReport> read(JsonNode node) {
        Problems problems = new Problems();
        JsonFields fields = JsonFields.of(node, "", problems);
        fields.noOthersThan(FIELDS);
        MatchReport report = new MatchReport(
                fields.wholeNumber("score", 0, 100),
                fields.text("summary", PARAGRAPHS),
                fields.objects("dimensions", (item, where) -> dimension(item, where, problems)),
                fields.objects("requirements", (item, where) -> requirement(item, where, problems)),
                fields.texts("keywords_matched", 0, MANY, TERM),
                fields.texts("keywords_missing", 0, MANY, TERM),
                fields.language("language"));
        if (problems.isEmpty() && report.dimensions().isEmpty()) {
            problems.add("dimensions", "nothing", "at least one dimension");
        }
        return problems.outcome(report::weighed);
    }

    private static MatchDimension dimension(JsonNode item, String where, Problems problems) {
        JsonFields fields = JsonFields.of(item, where, problems);
        fields.noOthersThan(DIMENSION);
        JsonNode weight = item.path("weight");
        if (!weight.isNumber() || weight.doubleValue() < 0 || weight.doubleValue() > 1) {
            problems.add(fields.pathOf("weight"), "something else", "a number from 0 to 1");
        }
        return new MatchDimension(
                fields.text("name", TERM),
                fields.wholeNumber("score", 0, 100),
                weight.doubleValue(),
                fields.text("reason", PARAGRAPHS));
    }

    private static RequirementMatch requirement(JsonNode item, String where, Problems problems) {
        JsonFields fields = JsonFields.of(item, where, problems);
        fields.noOthersThan(REQUIREMENT);
        return new RequirementMatch(
                fields.text("requirement", PARAGRAPHS),
                fields.constant("alignment", Alignment.class),
                fields.text("evidence", PARAGRAPHS));
    }

    public static ObjectNode write(MatchReport report) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("score", report.score()).put("summary", report.summary());
        ArrayNode dimensions = node.putArray("dimensions");
        report.dimensions()
                .forEach(dimension -> dimensions
                        .addObject()
                        .put("name", dimension.name())
                        .put("score", dimension.score())
                        .put("weight", dimension.weight())
                        .put("reason", dimension.reason()));
        ArrayNode requirements = node.putArray("requirements");
        report.requirements()
                .forEach(match -> requirements
                        .addObject()
                        .put("requirement", match.requirement())
                        .put("alignment", match.alignment().name())
                        .put("evidence", match.evidence()));
        report.keywordsMatched().forEach(node.putArray("keywords_matched")::add);
        report.keywordsMissing().forEach(node.putArray("keywords_missing")::add);
        return node.put("language", report.language());
    }
}
