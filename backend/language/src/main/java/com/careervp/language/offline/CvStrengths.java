package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.vpr.Alignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is good about a CV, at most five points: an answer to the posting, achievements with figures, the way from one
/// title to the next, certificates, education, languages, skills, contact details. Used once.
final class CvStrengths {
    private static final int MOST = 5;
    private static final int MOST_FIGURES = 2;
    private static final int SOME_SKILLS = 5;
    private static final int NAMED_SKILLS = 4;

    private final Cv cv;
    private final CareerMaterial material;
    private final EvidenceMatcher matcher;
    private final RequirementJudge judge;
    private final Pen pen;
    private final List<String> strengths = new ArrayList<>();

    CvStrengths(CareerMaterial material, EvidenceMatcher matcher, RequirementJudge judge, Pen pen) {
        this.material = material;
        this.matcher = matcher;
        this.judge = judge;
        this.pen = pen;
        cv = material.cv();
    }

    List<String> list() {
        Optional<Evidence.Achievement> told = answered();
        matcher.all(Evidence.Achievement.class).stream()
                .filter(item -> item.hasFigure()
                        && Pen.isQuotable(item.text())
                        && !Optional.of(item).equals(told))
                .limit(MOST_FIGURES)
                .forEach(item -> add(pen.tell("feedback.strength.figure", item)));
        growth();
        cv.certifications().stream()
                .findFirst()
                .ifPresent(certificate ->
                        add(pen.say("feedback.strength.certificate", Map.of("certificate", certificate.name()))));
        cv.education().stream()
                .filter(course -> course.endDate() != null)
                .findFirst()
                .ifPresent(course ->
                        add(pen.say("feedback.strength.education", pen.wording().course(course))));
        languages();
        skills();
        if (cv.contact().email() != null && cv.contact().phone() != null) {
            add(pen.say("feedback.strength.contact", Map.of()));
        }
        if (strengths.isEmpty()) {
            add(pen.say("feedback.strength.short", Map.of()));
        }
        return List.copyOf(strengths);
    }

    /// The strongest answer to the posting.
    private Optional<Evidence.Achievement> answered() {
        Optional<Match> best = material.posting().requirements().stream()
                .filter(asked -> Pen.isQuotable(asked) && judge.alignment(asked) == Alignment.STRONG)
                .map(matcher::match)
                .filter(match -> match.achievements().stream().anyMatch(item -> Pen.isQuotable(item.text())))
                .min(Comparator.comparing(
                        match -> !match.achievements().getFirst().hasFigure()));
        Optional<Evidence.Achievement> line = best.flatMap(match -> match.achievements().stream()
                .filter(item -> Pen.isQuotable(item.text()))
                .findFirst());
        if (best.isPresent() && line.isPresent()) {
            Map<String, String> values = pen.wording().telling(line.get());
            values.put("requirement", pen.wording().quotedItem(best.get().requirement()));
            add(pen.say("feedback.strength.answer", values));
        }
        return line;
    }

    private void growth() {
        List<Position> positions = cv.positions();
        if (positions.size() > 1
                && !positions.getFirst().title().equals(positions.get(1).title())) {
            Map<String, String> values = pen.wording().position(positions.getFirst());
            values.put("oldtitle", positions.get(1).title());
            values.put("oldcompany", positions.get(1).company());
            add(pen.say("feedback.strength.growth", values));
        }
    }

    private void languages() {
        boolean leveled = cv.languages().stream().allMatch(spoken -> spoken.level() != null);
        if (cv.languages().size() > 1 && leveled) {
            List<String> spoken =
                    cv.languages().stream().map(pen.wording()::spoken).toList();
            add(pen.say(
                    "feedback.strength.languages",
                    Map.of("languages", pen.wording().list(spoken))));
        }
    }

    private void skills() {
        List<String> skills =
                cv.skills().stream().filter(Pen::isQuotable).limit(NAMED_SKILLS).toList();
        if (cv.skills().size() >= SOME_SKILLS && skills.size() == NAMED_SKILLS) {
            add(pen.say(
                    "feedback.strength.skills", Map.of("skills", pen.wording().list(skills))));
        }
    }

    private void add(String text) {
        if (!text.isEmpty() && strengths.size() < MOST) {
            strengths.add(text);
        }
    }
}
