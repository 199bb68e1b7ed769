package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.feedback.Improvement.Priority;
import com.careervp.kernel.keywords.Keyword;
import com.careervp.kernel.keywords.KeywordCoverage;
import com.careervp.kernel.text.Concepts;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.vpr.Alignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What can be said of a CV against a posting: requirements that nothing answers, names that the posting wants and the
/// CV shows in a position but does not list, listed skills that no position shows, a summary that speaks of something
/// else, and the best line standing last.
final class PostingRules {
    private static final int MOST_OF_A_KIND = 2;
    private static final int NAMED = 3;

    private final CareerMaterial material;
    private final Cv cv;
    private final EvidenceMatcher matcher;
    private final RequirementJudge judge;
    private final KeywordCoverage coverage;
    private final Wording wording;
    private final List<Finding> findings = new ArrayList<>();

    PostingRules(CareerMaterial material, EvidenceMatcher matcher, RequirementJudge judge, Wording wording) {
        this.material = material;
        this.matcher = matcher;
        this.judge = judge;
        this.wording = wording;
        cv = material.cv();
        coverage = KeywordCoverage.of(material.posting(), cv);
    }

    List<Finding> findings() {
        gaps();
        unlisted();
        unproven();
        summary();
        bestLast();
        return List.copyOf(findings);
    }

    private void gaps() {
        material.posting().requirements().stream()
                .filter(asked -> Pen.isQuotable(asked) && judge.alignment(asked) == Alignment.GAP)
                .limit(MOST_OF_A_KIND)
                .forEach(asked -> findings.add(new Finding(
                        judge.asksForLanguages(asked) ? "languages" : "positions",
                        Priority.HIGH,
                        "requirement.gap",
                        Map.of("requirement", wording.quotedItem(asked)))));
    }

    private void unlisted() {
        List<Evidence.Achievement> lines = matcher.all(Evidence.Achievement.class);
        Set<String> listed = concepts(cv.skills());
        int found = 0;
        for (Keyword keyword : coverage.supported()) {
            boolean shown = lines.stream().anyMatch(line -> line.concepts().containsAll(keyword.concepts()));
            if (found < MOST_OF_A_KIND
                    && shown
                    && !listed.containsAll(keyword.concepts())
                    && KeywordFindings.isName(keyword.text())) {
                Map<String, String> values = new HashMap<>(wording.position(lines.stream()
                        .filter(line -> line.concepts().containsAll(keyword.concepts()))
                        .findFirst()
                        .orElseThrow()
                        .position()));
                values.put("skill", keyword.text());
                findings.add(new Finding(
                        "skills", keyword.required() ? Priority.HIGH : Priority.MEDIUM, "skills.unlisted", values));
                found++;
            }
        }
    }

    private void unproven() {
        List<Evidence.Achievement> lines = matcher.all(Evidence.Achievement.class);
        material.posting().requirements().stream()
                .map(matcher::match)
                .flatMap(match -> match.skills().stream())
                .distinct()
                .filter(skill -> !skill.concepts().isEmpty())
                .filter(skill -> lines.stream().noneMatch(line -> shows(line, skill.concepts())))
                .limit(MOST_OF_A_KIND)
                .forEach(skill -> findings.add(
                        new Finding("skills", Priority.MEDIUM, "skills.unproven", Map.of("skill", skill.name()))));
    }

    /// A related word (`Hygiene`, `Händehygiene`) shows a skill too.
    private static boolean shows(Evidence.Achievement line, Set<String> concepts) {
        return concepts.stream().allMatch(concept -> Concepts.presence(concept, line.concepts()) > 0);
    }

    private void summary() {
        if (cv.summary().isBlank() || coverage.supported().isEmpty()) {
            return;
        }
        if (coverage.in(cv.summary(), Language.of(cv.language())).found().isEmpty()) {
            List<String> named = coverage.supported().stream()
                    .map(Keyword::text)
                    .limit(NAMED)
                    .toList();
            findings.add(new Finding(
                    "summary", Priority.MEDIUM, "summary.posting", Map.of("keywords", wording.list(named))));
        }
    }

    /// Of a newest position with three lines or more.
    private void bestLast() {
        if (cv.positions().isEmpty() || cv.positions().getFirst().achievements().size() <= 2) {
            return;
        }
        List<String> lines = cv.positions().getFirst().achievements();
        List<Integer> shown = lines.stream()
                .map(line ->
                        coverage.in(line, Language.of(cv.language())).found().size())
                .toList();
        int most = shown.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most > 1 && shown.indexOf(most) == lines.size() - 1 && Pen.isQuotable(lines.getLast())) {
            Map<String, String> values =
                    new HashMap<>(wording.position(cv.positions().getFirst()));
            values.put("text", wording.quotedItem(lines.getLast()));
            findings.add(new Finding("positions[0]", Priority.LOW, "order", values));
        }
    }

    private Set<String> concepts(List<String> texts) {
        Set<String> concepts = new HashSet<>();
        texts.forEach(text ->
                concepts.addAll(Concepts.in(text, Language.of(cv.language())).keySet()));
        return concepts;
    }
}
