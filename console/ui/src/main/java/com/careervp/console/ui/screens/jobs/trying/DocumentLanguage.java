package com.careervp.console.ui.screens.jobs.trying;

import java.util.Arrays;
import java.util.Optional;

/// The languages that the pipeline writes.
public enum DocumentLanguage {
    ENGLISH("en", "English"),
    GERMAN("de", "German"),
    FRENCH("fr", "French");

    private final String id;
    private final String title;

    DocumentLanguage(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /// As the API knows it.
    public String id() {
        return id;
    }

    public static Optional<DocumentLanguage> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /// For lists of choices.
    @Override
    public String toString() {
        return title;
    }
}
