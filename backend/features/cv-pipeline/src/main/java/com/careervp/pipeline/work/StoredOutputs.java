package com.careervp.pipeline.work;

import com.careervp.contract.ErrorCodes;
import com.careervp.contract.PipelineOutput;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.json.CareerJson;
import com.careervp.pipeline.job.UploadStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Documents of a job as they are stored.
final class StoredOutputs {
    private static final JsonMapper MAPPER = new JsonMapper();

    private StoredOutputs() {}

    /// The extracted CV.
    static Cv cv(UploadStore files, String jobId) {
        JsonNode node = json(files, jobId, PipelineOutput.CV_JSON)
                .orElseThrow(
                        () -> new StepFailure(ErrorCodes.STORAGE_UNAVAILABLE, "The extracted CV is not there", true));
        Problems problems = new Problems();
        Cv cv = CareerJson.readCv(node, "", problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the stored CV is unusable: " + problems.message());
        }
        return cv;
    }

    /// A document with who wrote it, as bytes of JSON.
    static byte[] document(ObjectNode document, ObjectNode writtenBy) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.setAll(document);
        node.set("written_by", writtenBy);
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A document that [#document] stored; empty where it is not there.
    static <T> Optional<T> document(
            UploadStore files, String jobId, PipelineOutput output, Function<JsonNode, Validated<T>> reader) {
        return json(files, jobId, output).map(node -> {
            ObjectNode document = node.deepCopy();
            document.remove("written_by");
            return switch (reader.apply(document)) {
                case Validated.Valid<T>(T value) -> value;
                case Validated.Invalid<T> invalid ->
                    throw new IllegalStateException("stored " + output.id() + " is unusable: " + invalid.message());
            };
        });
    }

    private static Optional<JsonNode> json(UploadStore files, String jobId, PipelineOutput output) {
        return files.output(jobId, output).map(bytes -> {
            try {
                return MAPPER.readTree(bytes);
            } catch (IOException e) {
                throw new IllegalStateException("stored " + output.id() + " is no JSON", e);
            }
        });
    }

    /// The posting with the language that the documents are to be written in.
    static JobPosting inLanguage(JobPosting posting, String language) {
        return new JobPosting(
                posting.companyName(),
                posting.roleTitle(),
                posting.responsibilities(),
                posting.requirements(),
                posting.niceToHave(),
                language);
    }

    /// What stands for the posting where there is none: nothing is asked for, so nothing can be claimed from it.
    static JobPosting noPosting(String language) {
        return new JobPosting("", "", List.of(), List.of(), List.of(), language);
    }
}
