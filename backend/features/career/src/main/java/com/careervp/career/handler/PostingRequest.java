package com.careervp.career.handler;

import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.json.CareerJson;
import com.careervp.language.json.JsonFields;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The body of `POST /api/job-postings`.
record PostingRequest(String userId, JobPosting posting) {
    static Validated<PostingRequest> read(ObjectNode body) {
        Problems problems = new Problems();
        JsonFields fields = JsonFields.of(body, "", problems);
        PostingRequest request = new PostingRequest(
                fields.id("user_id"), CareerJson.readPosting(body.get("job_posting"), "job_posting", problems));
        return problems.outcome(() -> request);
    }
}
