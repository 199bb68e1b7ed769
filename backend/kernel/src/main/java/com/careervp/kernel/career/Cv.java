package com.careervp.kernel.career;

import java.util.List;

/// A person's CV in structured form, the source that every generated document is checked against.
///
/// @param summary the person's own opening paragraph, empty where there is none
/// @param positions newest first, as CVs are read
/// @param language BCP 47 tag of the language the CV is written in, e.g. `en`, `de`, `fr`
public record Cv(
        ContactDetails contact,
        String summary,
        List<Position> positions,
        List<Education> education,
        List<Certification> certifications,
        List<String> skills,
        List<LanguageSkill> languages,
        String language) {
    public Cv {
        positions = List.copyOf(positions);
        education = List.copyOf(education);
        certifications = List.copyOf(certifications);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
    }
}
