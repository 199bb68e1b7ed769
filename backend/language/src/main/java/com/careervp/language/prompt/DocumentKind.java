package com.careervp.language.prompt;

import com.careervp.language.Terms;
import com.careervp.language.WorkKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The kinds of document that models write, each with the prompt it is asked for by.
///
/// A prompt consists of the resources `{id}.v{version}.txt` and `{id}.v{version}.schema.json`. Results store id and
/// version: a version that was released is never changed; a better text is a new version.
public enum DocumentKind {
    VPR_REPORT("vpr-report", "2", WorkKind.STRATEGIC, Terms.LONG_ANSWER_TOKENS),
    CV_EXTRACTION("cv-extraction", "1", WorkKind.TEMPLATE, Terms.LONG_ANSWER_TOKENS),
    CV_TAILORING("cv-tailoring", "1", WorkKind.TEMPLATE, Terms.LONG_ANSWER_TOKENS),
    COVER_LETTER("cover-letter", "1", WorkKind.TEMPLATE, 4_096),
    CV_MATCH("cv-match", "2", WorkKind.TEMPLATE, Terms.LONG_ANSWER_TOKENS),
    CV_FEEDBACK("cv-feedback", "1", WorkKind.TEMPLATE, 4_096),
    OFFER_LETTER("offer-letter", "1", WorkKind.TEMPLATE, 4_096);

    private final String id;
    private final String version;
    private final WorkKind work;
    private final int maxOutputTokens;

    DocumentKind(String id, String version, WorkKind work, int maxOutputTokens) {
        this.id = id;
        this.version = version;
        this.work = work;
        this.maxOutputTokens = maxOutputTokens;
    }

    /// The kind that a prompt's id stands for.
    public static Optional<DocumentKind> ofPrompt(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /// The id of the prompt, e.g. `cover-letter`.
    public String id() {
        return id;
    }

    /// The version of the prompt that is in use.
    public String version() {
        return version;
    }

    public WorkKind work() {
        return work;
    }

    int maxOutputTokens() {
        return maxOutputTokens;
    }

    /// The documents that must be among the material.
    Set<String> required() {
        return switch (this) {
            case VPR_REPORT, CV_TAILORING, COVER_LETTER, CV_MATCH -> Set.of(Material.CV, Material.POSTING);
            case CV_EXTRACTION -> Set.of(Material.CV_TEXT);
            case CV_FEEDBACK, OFFER_LETTER -> Set.of(Material.CV);
        };
    }
}
