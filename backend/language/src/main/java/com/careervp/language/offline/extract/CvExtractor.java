package com.careervp.language.offline.extract;

import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Stems;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import com.careervp.language.offline.extract.SectionHeadings.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the text of a CV into the career model. The text is as `PdfText` writes it: logical lines, cells
/// parted by tabs, blocks by empty lines. The same text gives the same CV, and every value stands in the
/// text.
///
/// Safe for use by several threads.
public final class CvExtractor {
    private static final int SHORTEST_PARAGRAPH = 90;

    private final ContactReader contacts = new ContactReader();
    private final PositionReader positions = new PositionReader();
    private final EducationReader education = new EducationReader();
    private final CertificationReader certifications = new CertificationReader();
    private final SkillReader skills = new SkillReader();
    private final LanguageReader languages = new LanguageReader();

    /// The CV; empty where the text does not even name a person.
    public Optional<Cv> extract(String text) {
        List<Section> sections = Sections.of(text);
        Optional<ContactDetails> contact = contacts.read(sections, text);
        if (contact.isEmpty()) {
            return Optional.empty();
        }
        List<Position> held = new ArrayList<>();
        List<Education> courses = new ArrayList<>();
        List<Certification> certificates = new ArrayList<>();
        List<LanguageSkill> spoken = new ArrayList<>();
        List<String> able = new ArrayList<>();
        for (Section section : sections) {
            switch (section.kind()) {
                case EXPERIENCE -> held.addAll(positions.read(section.lines()));
                case EDUCATION -> courses.addAll(education.read(section.lines()));
                case CERTIFICATIONS -> certificates.addAll(certifications.read(section.lines()));
                case LANGUAGES -> spoken.addAll(languages.read(section.lines()));
                case SKILLS -> able.addAll(skills.read(section.lines()));
                case CONTACT, TITLE, SUMMARY, OTHER -> {
                    // read on their own
                }
            }
        }
        Cv cv = new Cv(
                contact.get(),
                summary(sections),
                held,
                courses,
                certificates,
                able.stream().distinct().limit(200).toList(),
                spoken,
                language(text).tag());
        return Optional.of(cv);
    }

    private static String summary(List<Section> sections) {
        List<String> lines = new ArrayList<>();
        for (Section section : sections) {
            if (section.kind() == Kind.SUMMARY) {
                section.lines().forEach(line -> lines.add(line.text()));
            }
        }
        if (lines.isEmpty()) {
            sections.stream()
                    .filter(section -> section.kind() == Kind.CONTACT)
                    .flatMap(section -> section.lines().stream())
                    .map(TextLine::text)
                    .filter(line -> line.length() >= SHORTEST_PARAGRAPH && line.indexOf('@') < 0)
                    .forEach(lines::add);
        }
        return String.join(" ", lines).replace('\t', ' ');
    }

    /// The language most of whose small words stand in the text.
    private static Language language(String text) {
        List<Token> tokens = Tokens.of(text);
        Language best = Language.EN;
        long most = 0;
        for (Language language : Language.values()) {
            long words = tokens.stream()
                    .filter(token -> Stems.isStopWord(token.folded(), language))
                    .count();
            if (words > most) {
                most = words;
                best = language;
            }
        }
        return best;
    }
}
