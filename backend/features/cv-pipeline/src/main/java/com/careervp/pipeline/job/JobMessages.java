package com.careervp.pipeline.job;

import com.careervp.contract.PipelineAttributes;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.json.JsonFields;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// The body of every message: `{"jobId": "…"}`.
public final class JobMessages {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JobMessages() {}

    public static String body(String jobId) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(PipelineAttributes.JOB_ID, jobId)
                .toString();
    }

    public static Validated<String> jobIdOf(String body) {
        Problems problems = new Problems();
        JsonNode node;
        try {
            node = MAPPER.readTree(body);
        } catch (JacksonException e) {
            problems.add("body", "broken JSON", "one JSON object");
            return new Validated.Invalid<>(problems.list());
        }
        String jobId = JsonFields.of(node, "", problems).id(PipelineAttributes.JOB_ID);
        return problems.outcome(() -> jobId);
    }
}
