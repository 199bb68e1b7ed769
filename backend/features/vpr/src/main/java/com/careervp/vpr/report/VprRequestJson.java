package com.careervp.vpr.report;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.json.CareerJson;
import com.careervp.language.json.JsonFields;
import com.careervp.vpr.job.JobKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of `POST /api/vpr`, which is also a job record's `input_data`. Fields that are not known are ignored.
public final class VprRequestJson {
    private VprRequestJson() {}

    /// Reads a request and names every field that is not as it should be.
    public static Validated<VprRequest> read(JsonNode node) {
        Problems problems = new Problems();
        JsonFields fields = JsonFields.of(node, "", problems);
        String applicationId = fields.id("application_id");
        String userId = fields.id("user_id");
        JobPosting posting = CareerJson.readPosting(node.get("job_posting"), "job_posting", problems);
        List<GapResponse> gapResponses = CareerJson.readGapResponses(fields, "gap_responses", problems);
        @Nullable Cv cv = fields.has("cv") ? CareerJson.readCv(node.get("cv"), "cv", problems) : null;
        return problems.outcome(() -> new VprRequest(new JobKey(userId, applicationId), posting, gapResponses, cv));
    }

    /// Writes a request, always the same way, so that equal requests are equal texts.
    public static String write(VprRequest request) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("application_id", request.key().applicationId());
        node.put("user_id", request.key().userId());
        node.set("job_posting", CareerJson.write(request.posting()));
        node.set("gap_responses", CareerJson.write(request.gapResponses()));
        request.cv().ifPresent(cv -> node.set("cv", CareerJson.write(cv)));
        return node.toString();
    }
}
