package com.careervp.console.aws.dynamodb;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobCost;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.core.jobs.JobRun;
import com.careervp.console.core.jobs.JobTimes;
import com.careervp.console.core.jobs.JobWork;
import com.careervp.contract.JobStatus;
import com.careervp.contract.PipelineOutput;
import com.careervp.contract.TailoredArtifactAttributes;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tailored CVs as the console's jobs: from items of their table, and from their JSON object, which names everything
/// that the item does and is found by the id alone.
final class TailoredRecords {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// The item's document is large and its object has it too.
    static final List<String> LISTED = List.of(
            TailoredArtifactAttributes.APPLICATION_ID,
            TailoredArtifactAttributes.CREATED_AT,
            TailoredArtifactAttributes.USER_ID,
            TailoredArtifactAttributes.ARTIFACT_ID,
            TailoredArtifactAttributes.JOB_ID,
            TailoredArtifactAttributes.CV_VERSION,
            TailoredArtifactAttributes.VERSION,
            TailoredArtifactAttributes.JSON_KEY,
            TailoredArtifactAttributes.WORD_KEY);

    private TailoredRecords() {}

    static Job job(Item item) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("posting", item.textOf(TailoredArtifactAttributes.JOB_ID));
        facts.put("cv version", Integer.toString(item.wholeOf(TailoredArtifactAttributes.CV_VERSION)));
        facts.put("version", Integer.toString(item.wholeOf(TailoredArtifactAttributes.VERSION)));
        return job(
                new JobKey(
                        item.textOf(TailoredArtifactAttributes.ARTIFACT_ID),
                        JobKind.TAILORING,
                        item.textOf(TailoredArtifactAttributes.USER_ID),
                        item.textOf(TailoredArtifactAttributes.APPLICATION_ID)),
                item.timeOf(TailoredArtifactAttributes.CREATED_AT),
                JobCost.none(),
                new Keys(
                        item.textOf(TailoredArtifactAttributes.JSON_KEY),
                        item.textOf(TailoredArtifactAttributes.WORD_KEY)),
                facts);
    }

    /// Keys of the two objects.
    record Keys(String json, String word) {

        /// As the product's store makes them of an artifact's id.
        static Keys of(String artifactId) {
            return new Keys("tailored/" + artifactId + ".json", "tailored/" + artifactId + ".docx");
        }
    }

    /// @throws IllegalStateException when the object is no tailored CV
    static Job job(String artifactId, byte[] object) {
        JsonNode artifact = json(object);
        JsonNode request = artifact.path("request");
        JsonNode metadata = artifact.path("metadata");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("posting", request.path("job_id").asText());
        facts.put("cv version", request.path("cv_version").asText());
        facts.put("version", metadata.path("version").asText());
        JsonNode share = metadata.at("/keyword_coverage/share");
        if (share.isNumber()) {
            facts.put("keyword coverage", Math.round(share.asDouble() * 100) + " %");
        }
        return job(
                new JobKey(
                        artifactId,
                        JobKind.TAILORING,
                        request.path("user_id").asText(),
                        request.path("application_id").asText()),
                created(metadata.path("created_at").asText()),
                cost(artifact),
                Keys.of(artifactId),
                facts);
    }

    private static Instant created(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalStateException("a tailored CV was created at \"" + text + "\", expected a time", e);
        }
    }

    private static JobCost cost(JsonNode artifact) {
        JsonNode usage = artifact.path("token_usage");
        JsonNode cost = artifact.path("cost_usd");
        return new JobCost(
                usage.path("model").asText(),
                usage.path("input_tokens").asLong(),
                usage.path("output_tokens").asLong(),
                cost.isNumber() ? new BigDecimal(cost.asText()) : BigDecimal.ZERO);
    }

    private static Job job(JobKey key, Instant at, JobCost cost, Keys keys, Map<String, String> facts) {
        return new Job(
                key,
                JobStatus.COMPLETED,
                new JobTimes(at, null, at),
                new JobRun(1, "", null, List.of(), "", "", keys.json()),
                cost,
                JobWork.of(
                        List.of(
                                new JobOutput(
                                        "json", "tailored-cv.json", "application/json; charset=utf-8", keys.json()),
                                new JobOutput(
                                        "word", "tailored-cv.docx", PipelineOutput.CV_WORD.contentType(), keys.word())),
                        facts));
    }

    /// What was asked for, as JSON text.
    static Optional<String> request(byte[] object) {
        JsonNode request = json(object).path("request");
        return request.isObject() ? Optional.of(request.toString()) : Optional.empty();
    }

    private static JsonNode json(byte[] object) {
        try {
            JsonNode node = MAPPER.readTree(object);
            return node == null ? MAPPER.nullNode() : node;
        } catch (JacksonException e) {
            // the parser's message quotes the text, which is personal
            throw new IllegalStateException("a tailored CV's object is no JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can always be read", e);
        }
    }
}
