package com.careervp.kernel.keywords;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.kernel.text.Concepts;
import com.careervp.kernel.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The keywords of one posting against one person's material: which the material supports, and which of those a
/// document shows. Forms and synonyms of a word count as the word, in English, German and French and across them.
/// Immutable; safe for use by several threads.
public final class KeywordCoverage {
    /// A related word (`Lager`, `Lagerbestand`) counts as the word itself.
    private static final double RELATED = 0.7;

    private final List<Keyword> keywords;
    private final List<Keyword> supported;

    private KeywordCoverage(List<Keyword> keywords, List<Keyword> supported) {
        this.keywords = keywords;
        this.supported = supported;
    }

    /// The posting against CV and gap responses.
    public static KeywordCoverage of(CareerMaterial material) {
        List<String> texts = texts(material.cv());
        material.gapResponses().stream().map(GapResponse::answer).forEach(texts::add);
        Set<String> known = concepts(texts, Language.of(material.cv().language()));
        List<Keyword> keywords = PostingKeywords.of(material.posting());
        List<Keyword> supported =
                keywords.stream().filter(keyword -> isIn(keyword, known)).toList();
        return new KeywordCoverage(keywords, supported);
    }

    /// The posting against a CV alone.
    public static KeywordCoverage of(JobPosting posting, Cv cv) {
        return of(new CareerMaterial(cv, posting, List.of()));
    }

    /// All keywords of the posting, requirements first.
    public List<Keyword> keywords() {
        return keywords;
    }

    /// The keywords the person's material supports; a document may and should use these.
    public List<Keyword> supported() {
        return supported;
    }

    /// The posting's keywords in the person's material.
    public Coverage ofMaterial() {
        return coverage(keywords, supported);
    }

    /// The supported keywords in a document.
    public Coverage in(String document, Language language) {
        return in(List.of(document), language);
    }

    /// The supported keywords in a tailored CV.
    public Coverage in(TailoredCv tailored) {
        Cv cv = new Cv(
                tailored.contactInfo(),
                tailored.executiveSummary(),
                tailored.workExperience(),
                tailored.education(),
                tailored.certifications(),
                tailored.skills(),
                tailored.languages(),
                tailored.language());
        return in(texts(cv), Language.of(tailored.language()));
    }

    private Coverage in(List<String> texts, Language language) {
        Set<String> said = concepts(texts, language);
        return coverage(
                supported,
                supported.stream().filter(keyword -> isIn(keyword, said)).toList());
    }

    private static Coverage coverage(List<Keyword> all, List<Keyword> found) {
        return new Coverage(
                found.stream().map(Keyword::text).toList(),
                all.stream()
                        .filter(keyword -> !found.contains(keyword))
                        .map(Keyword::text)
                        .toList());
    }

    private static boolean isIn(Keyword keyword, Set<String> concepts) {
        return keyword.concepts().stream().allMatch(concept -> Concepts.presence(concept, concepts) >= RELATED);
    }

    private static Set<String> concepts(List<String> texts, Language language) {
        Set<String> concepts = new HashSet<>();
        texts.forEach(text -> concepts.addAll(Concepts.in(text, language).keySet()));
        return concepts;
    }

    private static List<String> texts(Cv cv) {
        List<String> texts = new ArrayList<>(List.of(cv.summary()));
        for (Position position : cv.positions()) {
            texts.add(position.title());
            texts.addAll(position.achievements());
        }
        cv.education().stream().map(Education::degree).forEach(texts::add);
        cv.certifications().stream().map(Certification::name).forEach(texts::add);
        texts.addAll(cv.skills());
        cv.languages().stream().map(LanguageSkill::name).forEach(texts::add);
        return texts;
    }
}
