package com.careervp.vpr.report;

import com.careervp.contract.JobLifecycle;
import com.careervp.kernel.validation.Validated;
import com.careervp.kernel.vpr.VprReport;
import com.careervp.language.json.VprReportJson;
import com.careervp.vpr.job.TokenUsage;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// The result object of a job, which is what `result_url` leads to.
public final class StoredReportJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private StoredReportJson() {}

    public static ObjectNode write(StoredReport stored) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("job_id", stored.jobId());
        node.set("vpr", VprReportJson.write(stored.report()));
        node.set("token_usage", write(stored.usage()));
        node.put("cost_usd", stored.costUsd());
        node.put("prompt", stored.prompt());
        node.put("input_digest", stored.inputDigest());
        node.put("written_at", JobLifecycle.text(stored.writtenAt()));
        return node;
    }

    public static ObjectNode write(TokenUsage usage) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("input_tokens", usage.inputTokens())
                .put("output_tokens", usage.outputTokens())
                .put("model", usage.model());
    }

    /// @throws IllegalArgumentException when the text is not a stored report; it names the place and quotes nothing
    public static StoredReport read(String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the stored report is no JSON", e);
        }
        VprReport report = switch (VprReportJson.read(node.path("vpr"))) {
            case Validated.Valid<VprReport>(VprReport valid) -> valid;
            case Validated.Invalid<VprReport> invalid ->
                throw new IllegalArgumentException("the stored report is incomplete: " + invalid.message());
        };
        JsonNode usage = node.path("token_usage");
        try {
            return new StoredReport(
                    node.path("job_id").asText(),
                    node.path("input_digest").asText(),
                    report,
                    new TokenUsage(
                            usage.path("input_tokens").asInt(),
                            usage.path("output_tokens").asInt(),
                            usage.path("model").asText()),
                    node.hasNonNull("cost_usd")
                            ? new BigDecimal(node.path("cost_usd").asText())
                            : null,
                    node.path("prompt").asText(),
                    Instant.parse(node.path("written_at").asText()));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException("cost_usd or written_at of the stored report cannot be read", e);
        }
    }
}
