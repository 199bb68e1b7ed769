package com.careervp.kernel.tailoring;

import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import java.util.List;

/// A CV worded for one posting. Everything in it is the person's own; only wording, order and emphasis are new.
///
/// @param contactInfo as in the source CV
/// @param executiveSummary opening paragraph, free in its wording
/// @param workExperience company, title and dates as in the source CV; the achievements may be worded anew, but stay
///        with the position they belong to
/// @param skills most relevant first
/// @param language BCP 47 tag of the language it is written in
public record TailoredCv(
        ContactDetails contactInfo,
        String executiveSummary,
        List<Position> workExperience,
        List<String> skills,
        List<Education> education,
        List<Certification> certifications,
        List<LanguageSkill> languages,
        String language) {
    public TailoredCv {
        workExperience = List.copyOf(workExperience);
        skills = List.copyOf(skills);
        education = List.copyOf(education);
        certifications = List.copyOf(certifications);
        languages = List.copyOf(languages);
    }
}
