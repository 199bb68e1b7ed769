package com.careervp.tailoring.artifact;

import com.careervp.contract.JobLifecycle;
import com.careervp.kernel.keywords.Coverage;
import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.json.TailoredCvJson;
import com.careervp.tailoring.request.Section;
import com.careervp.tailoring.request.TailoringRequest;
import com.careervp.tailoring.request.TailoringRequestJson;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// An artifact as JSON: its three parts are those of the API's answer.
public final class ArtifactJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ArtifactJson() {}

    public static ObjectNode write(TailoredArtifact artifact) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("artifact_id", artifact.id());
        node.set("request", TailoringRequestJson.write(artifact.request()));
        node.set("tailored_cv", TailoredCvJson.write(artifact.tailored()));
        node.set("metadata", metadata(artifact));
        node.set("token_usage", usage(artifact.use()));
        node.put("prompt", artifact.use().prompt());
        node.put("cost_usd", artifact.use().costUsd());
        return node;
    }

    public static ObjectNode metadata(TailoredArtifact artifact) {
        Findings findings = artifact.findings();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("application_id", artifact.request().applicationId())
                .put("version", artifact.version())
                .put("created_at", JobLifecycle.text(artifact.createdAt()));
        texts(node, "keyword_matches", findings.keywords().found());
        ObjectNode coverage = node.putObject("keyword_coverage");
        coverage.put("share", rounded(findings.keywords().share()));
        coverage.put("keywords_asked", findings.keywordsAsked());
        texts(coverage, "missing", findings.keywords().missing());
        texts(
                node,
                "sections_modified",
                findings.modified().stream().map(Section::id).toList());
        ObjectNode relevance = node.putObject("section_relevance");
        for (Section section : Section.values()) {
            Double share = findings.relevance().get(section);
            if (share != null) {
                relevance.put(section.id(), rounded(share));
            }
        }
        // a document that did not pass is not stored
        node.put("fvs_validation_passed", true);
        texts(node, "fvs_warnings", findings.warnings());
        return node;
    }

    public static ObjectNode usage(ModelUse use) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("input_tokens", use.inputTokens())
                .put("output_tokens", use.outputTokens())
                .put("model", use.model());
    }

    /// Reads what this class wrote; anything else is a defect.
    ///
    /// @throws IllegalStateException saying where it is not as it was written, without a word of the content
    public static TailoredArtifact read(String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException e) {
            // the parser's message quotes the text, which is personal
            throw new IllegalStateException("a stored artifact is no JSON at " + e.getLocation());
        }
        JsonNode metadata = node.path("metadata");
        return new TailoredArtifact(
                node.path("artifact_id").asText(),
                request(node),
                metadata.path("version").asInt(),
                Instant.parse(metadata.path("created_at").asText()),
                tailored(node),
                findings(metadata),
                use(node));
    }

    private static TailoringRequest request(JsonNode node) {
        if (!(node.get("request") instanceof ObjectNode request)) {
            throw new IllegalStateException("a stored artifact has no request");
        }
        return switch (TailoringRequestJson.read(request)) {
            case Validated.Valid<TailoringRequest>(TailoringRequest valid) -> valid;
            case Validated.Invalid<TailoringRequest> invalid ->
                throw new IllegalStateException("a stored artifact's request is unusable: " + invalid.message());
        };
    }

    private static TailoredCv tailored(JsonNode node) {
        return switch (TailoredCvJson.read(node.get("tailored_cv"))) {
            case Validated.Valid<TailoredCv>(TailoredCv valid) -> valid;
            case Validated.Invalid<TailoredCv> invalid ->
                throw new IllegalStateException("a stored artifact is unusable: " + invalid.message());
        };
    }

    private static Findings findings(JsonNode metadata) {
        JsonNode coverage = metadata.path("keyword_coverage");
        Map<Section, Double> relevance = new EnumMap<>(Section.class);
        List<Section> modified = new ArrayList<>();
        for (Section section : Section.values()) {
            JsonNode share = metadata.path("section_relevance").path(section.id());
            if (share.isNumber()) {
                relevance.put(section, share.asDouble());
            }
            if (texts(metadata.path("sections_modified")).contains(section.id())) {
                modified.add(section);
            }
        }
        return new Findings(
                new Coverage(texts(metadata.path("keyword_matches")), texts(coverage.path("missing"))),
                coverage.path("keywords_asked").asInt(),
                modified,
                relevance,
                texts(metadata.path("fvs_warnings")));
    }

    private static ModelUse use(JsonNode node) {
        JsonNode usage = node.path("token_usage");
        JsonNode cost = node.path("cost_usd");
        return new ModelUse(
                usage.path("input_tokens").asInt(),
                usage.path("output_tokens").asInt(),
                usage.path("model").asText(),
                node.path("prompt").asText(),
                cost.isNumber() ? new BigDecimal(cost.asText()) : null);
    }

    static double rounded(double share) {
        return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
