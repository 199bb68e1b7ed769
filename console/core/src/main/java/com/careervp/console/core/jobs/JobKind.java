package com.careervp.console.core.jobs;

import java.util.Arrays;
import java.util.Optional;

/// What a job makes.
public enum JobKind {
    /// A value proposition report.
    VPR("vpr", "VPR"),
    /// An uploaded CV and all that the pipeline makes of it.
    PIPELINE("pipeline", "CV pipeline"),
    /// A CV written for one posting, by one request and therefore complete from the start.
    TAILORING("tailoring", "Tailored CV");

    private final String id;
    private final String title;

    JobKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /// How a filter names it: `kind:pipeline`.
    public String id() {
        return id;
    }

    /// How people read it.
    public String title() {
        return title;
    }

    public static Optional<JobKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
