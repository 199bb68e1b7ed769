package com.careervp.kernel.facts;

import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the claims of one document. Not for use by several threads.
public final class ClaimList {
    private final List<Claim> claims = new ArrayList<>();
    private final List<ClaimedEntry> entries = new ArrayList<>();
    private final Set<BigDecimal> computed = new HashSet<>();

    public void add(String field, ClaimKind kind, String text) {
        claims.add(new Claim(field, kind, text));
    }

    /// Adds nothing for a missing or blank text.
    public void addIfPresent(String field, ClaimKind kind, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            add(field, kind, text);
        }
    }

    /// One claim for each item: `list[0]`, `list[1]`, …
    public void addAll(String list, ClaimKind kind, List<String> texts) {
        for (int index = 0; index < texts.size(); index++) {
            add(list + "[" + index + "]", kind, texts.get(index));
        }
    }

    /// A figure that the program has calculated; see [Draft#computed].
    public void computed(int figure) {
        computed.add(BigDecimal.valueOf(figure));
    }

    public void addContact(String path, ContactDetails contact) {
        add(path + ".full_name", ClaimKind.CONTACT, contact.fullName());
        addIfPresent(path + ".email", ClaimKind.CONTACT, contact.email());
        addIfPresent(path + ".phone", ClaimKind.CONTACT, contact.phone());
        addIfPresent(path + ".location", ClaimKind.PLACE, contact.location());
        addAll(path + ".links", ClaimKind.CONTACT, contact.links());
    }

    public void addPositions(String list, List<Position> positions) {
        for (int index = 0; index < positions.size(); index++) {
            Position position = positions.get(index);
            String path = list + "[" + index + "]";
            entries.add(new ClaimedEntry(
                    path, true, position.company(), position.title(), position.startDate(), position.endDate()));
            add(path + ".company", ClaimKind.COMPANY, position.company());
            add(path + ".title", ClaimKind.TITLE, position.title());
            addIfPresent(path + ".location", ClaimKind.PLACE, position.location());
            addIfPresent(path + ".start_date", ClaimKind.DATE, position.startDate());
            addIfPresent(path + ".end_date", ClaimKind.DATE, position.endDate());
            for (int item = 0; item < position.achievements().size(); item++) {
                claims.add(new Claim(
                        path + ".achievements[" + item + "]",
                        ClaimKind.EVIDENCE,
                        position.achievements().get(item),
                        position.company()));
            }
        }
    }

    public void addEducation(String list, List<Education> education) {
        for (int index = 0; index < education.size(); index++) {
            Education course = education.get(index);
            String path = list + "[" + index + "]";
            entries.add(new ClaimedEntry(
                    path, false, course.institution(), course.degree(), course.startDate(), course.endDate()));
            add(path + ".institution", ClaimKind.INSTITUTION, course.institution());
            add(path + ".degree", ClaimKind.DEGREE, course.degree());
            addIfPresent(path + ".start_date", ClaimKind.DATE, course.startDate());
            addIfPresent(path + ".end_date", ClaimKind.DATE, course.endDate());
        }
    }

    public void addCertifications(String list, List<Certification> certifications) {
        for (int index = 0; index < certifications.size(); index++) {
            Certification certification = certifications.get(index);
            String path = list + "[" + index + "]";
            add(path + ".name", ClaimKind.CERTIFICATION, certification.name());
            addIfPresent(path + ".issuer", ClaimKind.ISSUER, certification.issuer());
            addIfPresent(path + ".date", ClaimKind.DATE, certification.date());
        }
    }

    /// A language with its level is one claim: `German (B2)`.
    public void addLanguages(String list, List<LanguageSkill> languages) {
        for (int index = 0; index < languages.size(); index++) {
            LanguageSkill spoken = languages.get(index);
            String level = spoken.level();
            add(
                    list + "[" + index + "]",
                    ClaimKind.LANGUAGE,
                    level == null ? spoken.name() : spoken.name() + " (" + level + ")");
        }
    }

    /// What was collected.
    public Draft draft(Language language) {
        return new Draft(language, claims, entries, computed);
    }
}
