package com.careervp.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is done with an upload: the extraction, then four steps beside each other, then the dashboard that joins them.
public enum PipelineStep {
    EXTRACTION("pdf_extraction", "cv_extracted", 35),
    WORD("word_generation", "word_generated", 12),
    MATCH("matching", "matched", 12),
    FEEDBACK("feedback", "feedback_ready", 12),
    OFFER("offer_generation", "offer_generated", 12),
    DASHBOARD("dashboard_generation", "dashboard_generated", 12);

    /// The value of `step` of a record whose steps have not begun.
    public static final String UPLOADED = "uploaded";
    /// The value of `step` of a record that has ended well.
    public static final String COMPLETED = "completed";
    /// `progress` of a record whose steps have not begun.
    public static final int PROGRESS_UPLOADED = 5;

    private final String id;
    private final String reached;
    private final int progress;

    PipelineStep(String id, String reached, int progress) {
        this.id = id;
        this.reached = reached;
        this.progress = progress;
    }

    /// The steps that run beside each other and of which each may fail alone.
    public static List<PipelineStep> branches() {
        return List.of(WORD, MATCH, FEEDBACK, OFFER);
    }

    public boolean isBranch() {
        return branches().contains(this);
    }

    /// The name of the step, e.g. `matching`.
    public String id() {
        return id;
    }

    /// The value of the record's `step` once this one is done, e.g. `matched`.
    public String reached() {
        return reached;
    }

    /// What its end adds to the record's progress, percent. All of them and the upload give 100.
    public int progress() {
        return progress;
    }

    public static Optional<PipelineStep> of(String id) {
        return Arrays.stream(values()).filter(step -> step.id.equals(id)).findFirst();
    }
}
