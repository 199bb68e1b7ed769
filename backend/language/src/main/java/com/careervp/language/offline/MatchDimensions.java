package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.match.MatchDimension;
import com.careervp.kernel.match.RequirementMatch;
import com.careervp.kernel.text.Concepts;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.vpr.Alignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/// The sides of a match, each from 0 to 100, with what it weighs before the weights are brought to 1:
///
/// - requirements (40): the mean of what they are worth, STRONG 1, PARTIAL a half, GAP nothing;
/// - keywords (15): the share that the CV shows;
/// - experience (20): the mean of how near the nearest job title comes to the role, how many duties have an example,
///   and the share of the years asked for;
/// - extras (5): what is nice to have, as requirements;
/// - education (10): the mean over the requirements about it, with 30 of 100 for a course in another subject;
/// - languages (10): the mean over the requirements about them.
///
/// A side that the posting does not ask for is left out.
final class MatchDimensions {
    private static final int PERCENT = 100;
    private static final double ANOTHER_SUBJECT = 0.3;
    private static final int NAMED_KEYWORDS = 4;
    private static final double MOST = 0.5;

    private final CareerMaterial material;
    private final EvidenceMatcher matcher;
    private final RequirementJudge judge;
    private final PostingTime time;
    private final Pen pen;
    private final DimensionWeights weights = new DimensionWeights();
    private final List<MatchDimension> dimensions = new ArrayList<>();

    MatchDimensions(
            CareerMaterial material, EvidenceMatcher matcher, RequirementJudge judge, PostingTime time, Pen pen) {
        this.material = material;
        this.matcher = matcher;
        this.judge = judge;
        this.time = time;
        this.pen = pen;
    }

    List<MatchDimension> of(List<RequirementMatch> requirements, KeywordFindings keywords) {
        requirements(requirements);
        keywords(keywords);
        experience();
        extras();
        education();
        languages();
        return weights.applied(dimensions);
    }

    static int count(List<RequirementMatch> requirements, Alignment alignment) {
        return Math.toIntExact(requirements.stream()
                .filter(match -> match.alignment() == alignment)
                .count());
    }

    private void requirements(List<RequirementMatch> requirements) {
        double score = requirements.stream()
                .mapToDouble(match -> RequirementJudge.worth(match.alignment()))
                .average()
                .orElse(0);
        int strong = count(requirements, Alignment.STRONG);
        int partial = count(requirements, Alignment.PARTIAL);
        Map<String, String> counts = Map.of(
                "all", Integer.toString(requirements.size()),
                "strong", Integer.toString(strong),
                "partial", Integer.toString(partial));
        String met = strong > 0 ? (partial > 0 ? "" : ".full") : (partial > 0 ? ".part" : ".none");
        String reason = requirements.size() == 1
                ? pen.say("match.reason.requirement." + requirements.getFirst().alignment(), Map.of())
                : pen.say("match.reason.requirements" + met, counts);
        add("requirements", 40, score, List.of(reason, backed()));
    }

    /// The first requirement that an achievement backs in full.
    private String backed() {
        return material.posting().requirements().stream()
                .filter(asked -> Pen.isQuotable(asked) && judge.alignment(asked) == Alignment.STRONG)
                .map(matcher::match)
                .filter(match -> !match.achievements().isEmpty())
                .findFirst()
                .map(match -> {
                    Position position = match.achievements().getFirst().position();
                    Map<String, String> values = pen.wording().position(position);
                    values.put("requirement", pen.wording().quotedItem(match.requirement()));
                    return pen.say("match.reason.backed", values);
                })
                .orElse("");
    }

    private void keywords(KeywordFindings keywords) {
        if (keywords.all() == 0) {
            return;
        }
        Map<String, String> values = new HashMap<>(Map.of(
                "matched", Integer.toString(keywords.matched().size()), "all", Integer.toString(keywords.all())));
        List<String> parts = new ArrayList<>();
        parts.add(pen.say(keywords.matched().isEmpty() ? "match.reason.nokeywords" : "match.reason.keywords", values));
        String found = first(keywords.matched());
        String missing = first(keywords.missing());
        if (!found.isEmpty()) {
            parts.add(pen.say("match.reason.keywords.found", Map.of("found", found)));
        }
        if (!missing.isEmpty() && !keywords.matched().isEmpty()) {
            parts.add(pen.say("match.reason.keywords.missing", Map.of("missing", missing)));
        }
        add("keywords", 15, (double) keywords.matched().size() / keywords.all(), parts);
    }

    private String first(List<String> keywords) {
        return pen.wording()
                .list(keywords.stream()
                        .filter(KeywordFindings::isNameable)
                        .sorted(Comparator.comparing(keyword -> !KeywordFindings.isName(keyword)))
                        .limit(NAMED_KEYWORDS)
                        .toList());
    }

    private void experience() {
        JobPosting posting = material.posting();
        Cv cv = material.cv();
        List<String> parts = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        Set<String> role = Concepts.in(posting.roleTitle(), Language.of(posting.language()))
                .keySet();
        if (!role.isEmpty()) {
            Optional<Position> nearest =
                    cv.positions().stream().max(Comparator.comparingDouble(position -> nearness(role, position)));
            double nearness = nearest.map(position -> nearness(role, position)).orElse(0.0);
            scores.add(nearness);
            parts.add(
                    nearest.isPresent() && nearness > 0
                            ? pen.say("match.reason.title", pen.wording().position(nearest.get()))
                            : pen.say("match.reason.notitle", Map.of()));
        }
        if (!posting.responsibilities().isEmpty()) {
            double shown = mean(posting.responsibilities().stream()
                    .mapToDouble(
                            duty -> RequirementJudge.worth(matcher.match(duty).alignment())));
            scores.add(shown);
            parts.add(pen.say("match.reason.duties." + extent(shown), Map.of()));
        }
        years(scores, parts);
        if (!scores.isEmpty()) {
            add("experience", 20, mean(scores.stream().mapToDouble(Double::doubleValue)), parts);
        }
    }

    private void years(List<Double> scores, List<String> parts) {
        material.posting().requirements().stream()
                .filter(asked -> PostingTime.years(asked) > 0)
                .max(Comparator.comparingInt(PostingTime::years))
                .ifPresent(asked -> {
                    scores.add(time.share(asked));
                    parts.add(pen.say(time.isReached(asked) ? "match.reason.years" : "match.reason.noyears", Map.of()));
                });
    }

    private double nearness(Set<String> role, Position position) {
        Set<String> held = Concepts.in(
                        position.title(), Language.of(material.cv().language()))
                .keySet();
        return mean(role.stream().mapToDouble(concept -> Concepts.presence(concept, held)));
    }

    private void extras() {
        List<String> extras = material.posting().niceToHave();
        if (extras.isEmpty()) {
            return;
        }
        double score = mean(extras.stream().mapToDouble(extra -> RequirementJudge.worth(judge.alignment(extra))));
        Optional<String> shown = extras.stream()
                .filter(extra -> Pen.isQuotable(extra) && judge.alignment(extra) != Alignment.GAP)
                .findFirst();
        String reason = shown.map(extra -> pen.say(
                        "match.reason.extra",
                        Map.of("requirement", pen.wording().quotedItem(extra))))
                .orElseGet(() -> pen.say("match.reason.extras." + extent(score), Map.of()));
        add("extras", 5, score, List.of(reason));
    }

    private void education() {
        List<String> asked = material.posting().requirements().stream()
                .filter(requirement -> Category.of(requirement) == Category.EDUCATION)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        List<Education> courses = material.cv().education();
        double atLeast = courses.isEmpty() ? 0 : ANOTHER_SUBJECT;
        double score = mean(
                asked.stream().mapToDouble(one -> Math.max(atLeast, RequirementJudge.worth(judge.alignment(one)))));
        List<String> parts = new ArrayList<>();
        if (courses.isEmpty()) {
            parts.add(pen.say("match.reason.nocourse", Map.of()));
        } else {
            parts.add(pen.say(
                    "match.reason.course", pen.wording().course(answering(asked).orElse(courses.getFirst()))));
            parts.add(pen.say("match.reason.course." + extent(score), Map.of()));
        }
        add("education", 10, score, parts);
    }

    private Optional<Education> answering(List<String> asked) {
        return asked.stream()
                .flatMap(one -> matcher.match(one).formal().stream())
                .filter(Evidence.Course.class::isInstance)
                .map(Evidence.Course.class::cast)
                .map(Evidence.Course::education)
                .findFirst();
    }

    private void languages() {
        List<String> asked = material.posting().requirements().stream()
                .filter(judge::asksForLanguages)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        double score = mean(asked.stream().mapToDouble(one -> new AskedLanguages(one, material.cv()).share()));
        List<String> spoken = material.cv().languages().stream()
                .map(pen.wording()::spoken)
                .distinct()
                .toList();
        List<String> parts = new ArrayList<>();
        parts.add(
                spoken.isEmpty()
                        ? pen.say("match.reason.nolanguages", Map.of())
                        : pen.say(
                                "match.reason.languages",
                                Map.of("languages", pen.wording().list(spoken))));
        parts.add(pen.say("match.reason.languages." + extent(score), Map.of()));
        add("languages", 10, score, parts);
    }

    private void add(String side, int weight, double score, List<String> reasons) {
        dimensions.add(new MatchDimension(
                pen.row(0, "match.name." + side, Map.of()),
                Math.toIntExact(Math.round(score * PERCENT)),
                weight,
                Prose.paragraph(reasons)));
    }

    private static String extent(double share) {
        if (share >= 1) {
            return "all";
        }
        return share >= MOST ? "most" : share > 0 ? "some" : "none";
    }

    private static double mean(DoubleStream shares) {
        return shares.average().orElse(0);
    }
}
