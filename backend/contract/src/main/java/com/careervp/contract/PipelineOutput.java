package com.careervp.contract;

import java.util.Arrays;
import java.util.Optional;

/// What the pipeline makes of an upload.
public enum PipelineOutput {
    CV_JSON("cv_json", "cv_data.json", "application/json; charset=utf-8"),
    CV_WORD("cv_word", "cv.docx", Types.WORD),
    MATCH_JSON("match_json", "match.json", "application/json; charset=utf-8"),
    FEEDBACK_JSON("feedback_json", "feedback.json", "application/json; charset=utf-8"),
    OFFER_WORD("offer_word", "offer.docx", Types.WORD),
    DASHBOARD_HTML("dashboard_html", "dashboard.html", "text/html; charset=utf-8");

    private final String id;
    private final String fileName;
    private final String contentType;

    PipelineOutput(String id, String fileName, String contentType) {
        this.id = id;
        this.fileName = fileName;
        this.contentType = contentType;
    }

    /// The name in the record and in answers, e.g. `cv_word`.
    public String id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }

    /// The object's key in the bucket of outputs.
    public String keyOf(String jobId) {
        return jobId + "/" + fileName;
    }

    public static Optional<PipelineOutput> of(String id) {
        return Arrays.stream(values()).filter(output -> output.id.equals(id)).findFirst();
    }

    /// Here because constants of an enum cannot come before its values.
    private static final class Types {
        static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }
}
