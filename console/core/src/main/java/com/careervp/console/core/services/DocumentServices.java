package com.careervp.console.core.services;

import com.careervp.contract.PostingAttributes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// The services that write documents from a stored CV and a stored posting, for one person.
public final class DocumentServices {
    private static final String JSON = "application/json";
    private static final String JOB_ID = "job_id";
    private static final String USER_ID = "user_id";

    private final ServiceApi api;
    private final String userId;

    /// @param userId of the person whose token the API gets
    public DocumentServices(ServiceApi api, String userId) {
        this.api = api;
        this.userId = userId;
    }

    /// @return the id under which it is stored
    /// @throws RefusedException when the API does not take it
    public String store(Posting posting) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put(USER_ID, userId);
        body.set("job_posting", posting.json());
        JsonNode answer = post("/api/job-postings", body);
        String id = answer.path(PostingAttributes.JOB_ID).asText("");
        if (id.isEmpty()) {
            throw new IllegalStateException("the API stored the posting and answered no " + PostingAttributes.JOB_ID);
        }
        return id;
    }

    /// @param content the API's answer as it is
    /// @param word the Word file; empty where the answer has no link to one
    @SuppressWarnings("ArrayRecordComponent") // a file in passing; never compared
    public record Document(JsonNode content, byte[] word) {}

    /// Tailors a version of the person's CV to a stored posting.
    ///
    /// @param cvVersion from 1
    /// @throws RefusedException when nothing was written
    public Document tailor(String applicationId, String postingId, int cvVersion) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put(USER_ID, userId)
                .put("application_id", applicationId)
                .put(JOB_ID, postingId)
                .put("cv_version", cvVersion);
        JsonNode answer = post("/api/cv-tailoring", body);
        return document(answer, answer.at("/data/artifact/word_url"));
    }

    /// What a person wants of a letter.
    ///
    /// @param tone `professional`, `enthusiastic` or `technical`
    /// @param words from 200 to 500
    public record LetterWishes(String tone, int words) {
        public static final LetterWishes USUAL = new LetterWishes("professional", 300);
    }

    /// Writes a cover letter from a version of the person's CV.
    ///
    /// @throws RefusedException when nothing was written
    public Document letter(String cvId, String postingId, Posting posting, LetterWishes wishes) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("cv_id", cvId)
                .put(JOB_ID, postingId)
                .put("company_name", posting.companyName())
                .put("job_title", posting.roleTitle())
                .put("job_description", posting.description());
        body.putObject("preferences").put("tone", wishes.tone()).put("word_count_target", wishes.words());
        JsonNode answer = post("/api/cover-letter", body);
        return document(answer, answer.path("download_url"));
    }

    private JsonNode post(String path, ObjectNode body) {
        return api.post(path, JSON, body.toString().getBytes(StandardCharsets.UTF_8))
                .orRefused()
                .body();
    }

    private Document document(JsonNode answer, JsonNode link) {
        return new Document(answer, link.isTextual() ? api.download(URI.create(link.asText())) : new byte[0]);
    }
}
