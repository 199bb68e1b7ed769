package com.careervp.tailoring.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The parts of a tailored CV beside the contact details, which no CV goes without; in the order of the document.
public enum Section {
    EXECUTIVE_SUMMARY,
    WORK_EXPERIENCE,
    SKILLS,
    EDUCATION,
    CERTIFICATIONS,
    LANGUAGES;

    /// Its name in requests and documents, e.g. `work_experience`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Section> of(String id) {
        return Arrays.stream(values())
                .filter(section -> section.id().equals(id))
                .findFirst();
    }
}
