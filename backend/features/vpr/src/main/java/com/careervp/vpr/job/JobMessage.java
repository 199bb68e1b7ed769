package com.careervp.vpr.job;

import com.careervp.kernel.validation.Problem;
import com.careervp.kernel.validation.Validated;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The queue message of a job. Its body is `{"job_id": "…"}`; fields that are not known are ignored.
///
/// @param traceHeader the X-Ray trace header of the request, or null
public record JobMessage(String jobId, @Nullable String traceHeader) {
    private static final String JOB_ID = "job_id";
    private static final int LONGEST_ID = 64;
    private static final JsonMapper MAPPER = new JsonMapper();

    public String body() {
        return JsonNodeFactory.instance.objectNode().put(JOB_ID, jobId).toString();
    }

    /// Reads the job's id from a message's body.
    public static Validated<String> jobIdOf(@Nullable String body) {
        JsonNode node;
        try {
            node = MAPPER.readTree(body == null ? "" : body);
        } catch (JacksonException e) {
            return invalid("body", "text that is no JSON");
        }
        JsonNode id = node == null ? null : node.get(JOB_ID);
        if (id == null || !id.isTextual() || id.textValue().isBlank()) {
            return invalid(JOB_ID, "no text");
        }
        if (id.textValue().length() > LONGEST_ID) {
            return invalid(JOB_ID, id.textValue().length() + " characters");
        }
        return new Validated.Valid<>(id.textValue());
    }

    private static Validated<String> invalid(String field, String found) {
        return new Validated.Invalid<>(
                List.of(new Problem(field, found, "a JSON object with the id of a job in " + JOB_ID)));
    }
}
