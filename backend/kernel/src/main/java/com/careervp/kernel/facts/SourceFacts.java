package com.careervp.kernel.facts;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Concepts;
import com.careervp.kernel.text.Dates;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.PartialDate;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the sources say, in the form the rules ask for it.
final class SourceFacts {
    /// One position or course of study.
    ///
    /// @param text everything said of it
    /// @param isOpen whether it goes on
    record Entry(
            String organisation,
            List<String> organisationWords,
            String role,
            List<PartialDate> dates,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            boolean isOpen,
            boolean isPosition,
            SourceText text) {

        /// Whether a date is one of this entry's own.
        boolean has(PartialDate date) {
            return dates.stream().anyMatch(date::isWithin)
                    || text.dates().stream().anyMatch(date::isWithin);
        }
    }

    private final CareerMaterial material;
    private final Language cvLanguage;
    private final List<Entry> entries = new ArrayList<>();
    private final SourceText person;
    private final SourceText posting;
    /// What the person says outside any position: summary, gap responses, skills, certificates.
    private final SourceText general;
    private final SourceText prose;
    private final Set<String> concepts = new HashSet<>();

    SourceFacts(CareerMaterial material) {
        this.material = material;
        Cv cv = material.cv();
        cvLanguage = Language.of(cv.language());
        for (Position position : cv.positions()) {
            entries.add(entry(position));
        }
        for (Education course : cv.education()) {
            entries.add(entry(course));
        }
        prose = new SourceText(ForeignText.trusted(proseTexts()), cvLanguage);
        List<String> generalTexts = ForeignText.trusted(generalTexts());
        List<String> contact = contactTexts(cv.contact());
        general = new SourceText(generalTexts, contact, cvLanguage);
        List<String> all = new ArrayList<>(generalTexts);
        cv.positions().forEach(position -> all.addAll(ForeignText.trusted(texts(position))));
        cv.education().forEach(course -> all.addAll(ForeignText.trusted(texts(course))));
        all.forEach(text -> concepts.addAll(Concepts.in(text, cvLanguage).keySet()));
        person = new SourceText(all, contact, cvLanguage);
        posting = new SourceText(
                ForeignText.trusted(postingTexts(material.posting())),
                Language.of(material.posting().language()));
    }

    CareerMaterial material() {
        return material;
    }

    Language cvLanguage() {
        return cvLanguage;
    }

    SourceText person() {
        return person;
    }

    SourceText posting() {
        return posting;
    }

    SourceText general() {
        return general;
    }

    /// The person's own running text: summary, achievements, gap responses.
    SourceText prose() {
        return prose;
    }

    /// Whether the pattern is found in any certificate, skill, summary, achievement or gap response.
    boolean personMatches(Pattern pattern) {
        return Stream.concat(ForeignText.trusted(proseTexts()).stream(), ForeignText.trusted(generalTexts()).stream())
                .anyMatch(text -> pattern.matcher(text).find());
    }

    List<Entry> entries() {
        return entries;
    }

    /// The entries whose company or institution stands in the sentence, with a capital as names have.
    List<Entry> entriesNamedIn(List<Token> tokens) {
        return entries.stream()
                .filter(entry -> isNamed(entry.organisationWords(), tokens))
                .toList();
    }

    private boolean isNamed(List<String> name, List<Token> tokens) {
        for (int at = Tokens.indexOf(tokens, name, 0); at >= 0; at = Tokens.indexOf(tokens, name, at + 1)) {
            boolean asName = tokens.get(at).isCapitalised() || tokens.get(at).isNumber() || name.size() > 1;
            if (asName && !isEmployerAppliedTo(name, tokens, at)) {
                return true;
            }
        }
        return false;
    }

    /// `Willowbank Partners`, applied to, is not `Willowbank Ltd`, worked for.
    private boolean isEmployerAppliedTo(List<String> name, List<Token> tokens, int at) {
        List<String> applied = Aliases.folded(material.posting().companyName());
        return applied.size() > name.size()
                && !Names.companyWords(material.posting().companyName()).equals(name)
                && at + applied.size() <= tokens.size()
                && Tokens.indexOf(tokens.subList(at, at + applied.size()), applied, 0) == 0;
    }

    /// The entries at one employer or school.
    List<Entry> entriesAt(String organisation) {
        return entries.stream()
                .filter(entry -> Names.sameCompany(organisation, entry.organisation()))
                .toList();
    }

    /// What the person's material is about, see [Concepts].
    Set<String> concepts() {
        return concepts;
    }

    /// All facts of one immutable kind.
    List<String> facts(ClaimKind kind) {
        Cv cv = material.cv();
        return switch (kind) {
            case CONTACT -> contactTexts(cv.contact());
            case COMPANY ->
                Stream.concat(
                                cv.positions().stream().map(Position::company),
                                Stream.of(material.posting().companyName()))
                        .toList();
            case TITLE ->
                Stream.concat(
                                cv.positions().stream().map(Position::title),
                                Stream.of(material.posting().roleTitle()))
                        .toList();
            case DATE ->
                Stream.concat(
                                cv.positions().stream().flatMap(p -> Stream.of(p.startDate(), orEmpty(p.endDate()))),
                                Stream.concat(
                                        cv.education().stream()
                                                .flatMap(c -> Stream.of(orEmpty(c.startDate()), orEmpty(c.endDate()))),
                                        cv.certifications().stream().map(c -> orEmpty(c.date()))))
                        .filter(date -> !date.isEmpty())
                        .toList();
            case DEGREE -> cv.education().stream().map(Education::degree).toList();
            case INSTITUTION ->
                cv.education().stream().map(Education::institution).toList();
            case CERTIFICATION ->
                cv.certifications().stream()
                        .flatMap(c -> Stream.of(c.name(), c.name() + " " + orEmpty(c.issuer())))
                        .toList();
            case PLACE ->
                Stream.concat(
                                Stream.of(orEmpty(cv.contact().location())),
                                cv.positions().stream().map(position -> orEmpty(position.location())))
                        .filter(place -> !place.isEmpty())
                        .toList();
            case ISSUER ->
                cv.certifications().stream()
                        .map(certification -> orEmpty(certification.issuer()))
                        .filter(issuer -> !issuer.isEmpty())
                        .toList();
            case EMPLOYER_APPLIED_TO -> List.of(material.posting().companyName());
            case ROLE_APPLIED_FOR -> List.of(material.posting().roleTitle());
            case LANGUAGE ->
                cv.languages().stream()
                        .map(spoken -> spoken.name() + " " + orEmpty(spoken.level()))
                        .toList();
            case SKILL, REQUIREMENT, EVIDENCE, OUTLOOK, ADVICE, SALUTATION, FRAMING -> List.of();
        };
    }

    /// Everything the posting asks for.
    List<String> asked() {
        JobPosting asked = material.posting();
        return Stream.of(asked.requirements(), asked.responsibilities(), asked.niceToHave())
                .flatMap(List::stream)
                .toList();
    }

    private Entry entry(Position position) {
        List<PartialDate> dates = Stream.of(Dates.parse(position.startDate()), Dates.parse(position.endDate()))
                .flatMap(Optional::stream)
                .toList();
        boolean open = Dates.parse(position.endDate()).isEmpty();
        return new Entry(
                position.company(),
                Names.companyWords(position.company()),
                position.title(),
                dates,
                Dates.parse(position.startDate()).orElse(null),
                Dates.parse(position.endDate()).orElse(null),
                open,
                true,
                new SourceText(ForeignText.trusted(texts(position)), cvLanguage));
    }

    private Entry entry(Education course) {
        List<PartialDate> dates = Stream.of(Dates.parse(course.startDate()), Dates.parse(course.endDate()))
                .flatMap(Optional::stream)
                .toList();
        return new Entry(
                course.institution(),
                Names.companyWords(course.institution()),
                course.degree(),
                dates,
                Dates.parse(course.startDate()).orElse(null),
                Dates.parse(course.endDate()).orElse(null),
                dates.size() < 2,
                false,
                new SourceText(texts(course), cvLanguage));
    }

    private static List<String> texts(Position position) {
        List<String> texts = new ArrayList<>(
                List.of(position.company(), position.title(), orEmpty(position.location()), position.startDate()));
        texts.add(orEmpty(position.endDate()));
        texts.addAll(position.achievements());
        return texts;
    }

    private static List<String> texts(Education course) {
        return List.of(course.institution(), course.degree(), orEmpty(course.startDate()), orEmpty(course.endDate()));
    }

    private List<String> generalTexts() {
        Cv cv = material.cv();
        List<String> texts = new ArrayList<>(List.of(cv.summary()));
        texts.addAll(cv.skills());
        for (Certification certification : cv.certifications()) {
            texts.add(certification.name());
            texts.add(orEmpty(certification.issuer()));
            texts.add(orEmpty(certification.date()));
        }
        for (LanguageSkill spoken : cv.languages()) {
            texts.add(spoken.name());
            texts.add(orEmpty(spoken.level()));
        }
        material.gapResponses().forEach(response -> texts.add(response.answer()));
        return texts;
    }

    private List<String> proseTexts() {
        List<String> texts = new ArrayList<>(List.of(material.cv().summary()));
        material.cv().positions().forEach(position -> texts.addAll(position.achievements()));
        material.gapResponses().forEach(response -> texts.add(response.answer()));
        return texts;
    }

    private static List<String> contactTexts(ContactDetails contact) {
        return Stream.concat(
                        Stream.of(contact.fullName(), contact.email(), contact.phone(), contact.location()),
                        contact.links().stream())
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> postingTexts(JobPosting posting) {
        List<String> texts = new ArrayList<>(List.of(posting.companyName(), posting.roleTitle()));
        texts.addAll(posting.requirements());
        texts.addAll(posting.responsibilities());
        texts.addAll(posting.niceToHave());
        return texts;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
