package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.JobOutput;
import java.util.Locale;

/// What kind of file an output is, for people.
enum OutputKind {
    JSON("JSON", "fth-code"),
    WORD("Word", "fth-file-text"),
    HTML("HTML", "fth-layout"),
    OTHER("", "fth-file");

    private final String word;
    private final String icon;

    OutputKind(String word, String icon) {
        this.word = word;
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    /// `JSON`, `Word`, `HTML`, else the media type as it is.
    String word(JobOutput output) {
        return word.isEmpty() ? output.contentType() : word;
    }

    static OutputKind of(JobOutput output) {
        String type = output.contentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            return JSON;
        }
        if (type.contains("wordprocessingml")) {
            return WORD;
        }
        return type.startsWith("text/html") ? HTML : OTHER;
    }
}
