package com.careervp.tailoring;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.facts.Violation;
import com.careervp.kernel.keywords.KeywordCoverage;
import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.kernel.text.Language;
import com.careervp.tailoring.artifact.Findings;
import com.careervp.tailoring.request.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures a tailored CV: keywords shown, sections changed, relevance of each.
final class Inspection {
    private final Cv source;
    private final KeywordCoverage keywords;

    Inspection(CareerMaterial material) {
        source = material.cv();
        keywords = KeywordCoverage.of(material);
    }

    Findings of(TailoredCv tailored, List<Violation> warnings) {
        Map<Section, Double> relevance = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            String text = text(section, tailored);
            if (!text.isBlank()) {
                relevance.put(section, relevance(text, Language.of(tailored.language())));
            }
        }
        return new Findings(
                keywords.in(tailored),
                keywords.keywords().size(),
                Stream.of(Section.values())
                        .filter(section -> isModified(section, tailored))
                        .toList(),
                relevance,
                warnings.stream().map(Inspection::withoutText).toList());
    }

    /// The share of the supported keywords that the section shows; 0 where the CV supports none.
    private double relevance(String text, Language language) {
        return keywords.supported().isEmpty()
                ? 0
                : BigDecimal.valueOf(keywords.in(text, language).share())
                        .setScale(2, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    private boolean isModified(Section section, TailoredCv tailored) {
        return switch (section) {
            case EXECUTIVE_SUMMARY -> !tailored.executiveSummary().equals(source.summary());
            case WORK_EXPERIENCE -> !tailored.workExperience().equals(source.positions());
            case SKILLS -> !tailored.skills().equals(source.skills());
            case EDUCATION -> !tailored.education().equals(source.education());
            case CERTIFICATIONS -> !tailored.certifications().equals(source.certifications());
            case LANGUAGES -> !tailored.languages().equals(source.languages());
        };
    }

    private static String text(Section section, TailoredCv tailored) {
        Stream<String> texts = switch (section) {
            case EXECUTIVE_SUMMARY -> Stream.of(tailored.executiveSummary());
            case WORK_EXPERIENCE -> tailored.workExperience().stream().flatMap(Inspection::texts);
            case SKILLS -> tailored.skills().stream();
            case EDUCATION -> tailored.education().stream().map(Education::degree);
            case CERTIFICATIONS -> tailored.certifications().stream().map(Certification::name);
            case LANGUAGES -> tailored.languages().stream().map(LanguageSkill::name);
        };
        return texts.collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Position position) {
        return Stream.concat(Stream.of(position.title()), position.achievements().stream());
    }

    private static String withoutText(Violation warning) {
        return warning.field() + ": expected " + warning.expected();
    }
}
