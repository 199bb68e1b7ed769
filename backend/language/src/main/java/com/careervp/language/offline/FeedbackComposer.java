package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.feedback.CvFeedback;
import com.careervp.kernel.feedback.Improvement;
import com.careervp.kernel.feedback.Improvement.Priority;
import com.careervp.kernel.text.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Gives feedback on a CV by rules ([CvRules], [DateRules] and, where there is a posting, [PostingRules]): what was
/// found and what to do about it, the most useful first. It suggests what the person could add and never adds it.
final class FeedbackComposer {
    private static final int MOST = 12;
    private static final int FEW = 4;
    private static final int SOME_URGENT = 2;
    private static final double MOST_ANSWERED = 0.6;
    private static final double SOME_ANSWERED = 0.3;

    private final Clock clock;

    /// @param clock tells how long a position that goes on has lasted
    FeedbackComposer(Clock clock) {
        this.clock = clock;
    }

    CvFeedback compose(CareerMaterial given) {
        CareerMaterial material = TrustedMaterial.of(given);
        Pen pen = new Pen(material, Language.of(material.posting().language()));
        EvidenceMatcher matcher = EvidenceMatcher.steady(material);
        PostingTime time = new PostingTime(material.cv().positions(), LocalDate.now(clock));
        RequirementJudge judge = new RequirementJudge(material.cv(), matcher, time, pen);
        List<Finding> findings = new ArrayList<>(new CvRules(material.cv(), pen.wording()).findings());
        findings.addAll(new DateRules(material.cv().positions(), pen.wording()).findings());
        findings.addAll(new PostingRules(material, matcher, judge, pen.wording()).findings());
        findings.sort(Comparator.comparing(Finding::priority));
        List<String> strengths = new CvStrengths(material, matcher, judge, pen).list();
        List<Improvement> improvements = new ArrayList<>();
        for (Finding finding : findings) {
            if (improvements.size() < MOST) {
                write(finding, pen, improvements);
            }
        }
        return new CvFeedback(
                summary(improvements, material.posting(), judge, pen),
                strengths,
                improvements,
                pen.language().tag());
    }

    /// Nothing is said a third time in other words: a finding for which every wording is used up is left out.
    private static void write(Finding finding, Pen pen, List<Improvement> improvements) {
        String found = pen.say("feedback." + finding.purpose() + ".finding", finding.values());
        String suggestion =
                found.isEmpty() ? "" : pen.say("feedback." + finding.purpose() + ".suggestion", finding.values());
        if (!suggestion.isEmpty()) {
            improvements.add(new Improvement(finding.section(), finding.priority(), found, suggestion));
        }
    }

    private static String summary(List<Improvement> improvements, JobPosting posting, RequirementJudge judge, Pen pen) {
        int urgent = Math.toIntExact(improvements.stream()
                .filter(improvement -> improvement.priority() == Priority.HIGH)
                .count());
        String band = urgent == 0 && improvements.size() <= FEW ? "good" : urgent <= SOME_URGENT ? "fair" : "weak";
        List<String> parts = new ArrayList<>();
        parts.add(pen.say("feedback.summary." + band, Map.of()));
        if (!posting.requirements().isEmpty() && !posting.roleTitle().isEmpty()) {
            double share = posting.requirements().stream()
                    .mapToDouble(asked -> RequirementJudge.worth(judge.alignment(asked)))
                    .average()
                    .orElse(0);
            String extent = share >= MOST_ANSWERED ? "most" : share >= SOME_ANSWERED ? "some" : "little";
            parts.add(pen.say("feedback.summary.posting." + extent, Map.of()));
        }
        parts.add(urgent(urgent, improvements.isEmpty(), pen));
        return Prose.paragraph(parts);
    }

    private static String urgent(int urgent, boolean nothing, Pen pen) {
        if (nothing) {
            return "";
        }
        return pen.wording()
                .number(urgent)
                .map(count -> pen.say("feedback.summary.urgent", Map.of("count", count)))
                .orElseGet(() ->
                        pen.say(urgent == 0 ? "feedback.summary.noneurgent" : "feedback.summary.oneurgent", Map.of()));
    }
}
