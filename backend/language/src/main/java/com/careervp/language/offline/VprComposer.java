package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.vpr.Alignment;
import com.careervp.kernel.vpr.EvidenceRow;
import com.careervp.kernel.vpr.VprReport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Composes a value proposition report from the material. The report has 1,500 to 2,000 words where the material
/// allows: duties and further detail are added while it is shorter, detail and rows are left out when it is longer.
final class VprComposer {
    private static final int MOST_WORDS = 2_000;
    private static final int FEWEST_WORDS = 1_500;
    private static final int MOST_ROWS = 16;
    private static final int MUCH = 3;
    private static final int EVERYTHING = 4;
    private static final int MOST_KEYWORDS = 20;

    VprReport compose(CareerMaterial material) {
        EvidenceMatcher evidence = new EvidenceMatcher(material);
        JobPosting posting = material.posting();
        Wording wording = new Wording(material, Language.of(posting.language()));
        List<Match> matches =
                asked(posting).stream().limit(MOST_ROWS).map(evidence::match).toList();
        int required = Math.clamp(requirements(posting).size(), 1, matches.size());
        VprReport report = write(material, evidence, wording, matches.subList(0, required), MUCH);
        if (report.wordCount() > MOST_WORDS) {
            return shortened(material, evidence, wording, matches.subList(0, required));
        }
        for (int rows = required + 1; rows <= matches.size() && report.wordCount() < FEWEST_WORDS; rows++) {
            report = write(material, evidence, wording, matches.subList(0, rows), MUCH);
        }
        if (report.wordCount() < FEWEST_WORDS) {
            report = write(material, evidence, wording, matches, EVERYTHING);
        }
        return report;
    }

    /// Leaves out detail first, then the last requirements.
    private static VprReport shortened(
            CareerMaterial material, EvidenceMatcher evidence, Wording wording, List<Match> matches) {
        VprReport report = write(material, evidence, wording, matches, MUCH - 1);
        for (int rows = matches.size(); rows > 0 && report.wordCount() > MOST_WORDS; rows--) {
            report = write(material, evidence, wording, matches.subList(0, rows), 1);
        }
        return report;
    }

    private static VprReport write(
            CareerMaterial material, EvidenceMatcher evidence, Wording wording, List<Match> matches, int detail) {
        Desk desk = new Desk(material, matches, evidence, wording);
        String summary = new SummarySection(desk).write();
        MatrixSection matrix = new MatrixSection(desk, detail);
        List<EvidenceRow> rows = matches.stream().map(matrix::row).toList();
        StandingSections standing = new StandingSections(desk);
        InterviewSections interview = new InterviewSections(desk);
        return new VprReport(
                        summary,
                        rows,
                        standing.differentiators(),
                        interview.gapStrategies(),
                        standing.culturalFit(detail),
                        interview.talkingPoints(detail + 1),
                        keywords(material, matches),
                        0,
                        Language.of(material.posting().language()).tag(),
                        VprReport.VERSION)
                .counted();
    }

    /// Requirements first, then what is nice to have, then the duties, each once.
    private static Set<String> asked(JobPosting posting) {
        Set<String> asked = requirements(posting);
        posting.responsibilities().stream().map(String::strip).forEach(asked::add);
        return asked;
    }

    private static Set<String> requirements(JobPosting posting) {
        Set<String> asked = new LinkedHashSet<>();
        Stream.concat(posting.requirements().stream(), posting.niceToHave().stream())
                .map(String::strip)
                .forEach(asked::add);
        return asked;
    }

    /// Skills of the CV that the posting asks for, as the CV spells them.
    private static List<String> keywords(CareerMaterial material, List<Match> matches) {
        List<String> keywords = new ArrayList<>();
        for (String skill : material.cv().skills()) {
            boolean asked = matches.stream()
                    .filter(match -> match.alignment() != Alignment.GAP)
                    .flatMap(match -> match.skills().stream())
                    .anyMatch(found -> found.name().equals(skill));
            boolean known = keywords.stream().anyMatch(word -> Tokens.fold(word).equals(Tokens.fold(skill)));
            if (asked && !known && keywords.size() < MOST_KEYWORDS) {
                keywords.add(skill);
            }
        }
        return keywords;
    }
}
