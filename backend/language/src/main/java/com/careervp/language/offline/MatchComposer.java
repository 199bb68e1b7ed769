package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.match.MatchDimension;
import com.careervp.kernel.match.MatchReport;
import com.careervp.kernel.match.RequirementMatch;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.vpr.Alignment;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judges how well a CV matches a posting, by rules: see [RequirementJudge], [MatchDimensions] and [KeywordFindings].
/// The score is the weighted mean of the dimensions. What the posting asks for decides which dimensions there are and
/// what they weigh; the CV decides only how they score, and adding to a CV what the posting asks for never lowers one.
final class MatchComposer {
    private static final int A_GOOD_MATCH = 70;
    private static final int A_MATCH_IN_PART = 40;

    private final Clock clock;

    /// @param clock tells how long a position that goes on has lasted
    MatchComposer(Clock clock) {
        this.clock = clock;
    }

    MatchReport compose(CareerMaterial given) {
        CareerMaterial material = TrustedMaterial.of(given);
        JobPosting posting = material.posting();
        if (posting.requirements().isEmpty()) {
            throw new LanguageModelException(
                    Reason.REFUSED, "The posting has no requirement that a CV could be matched with", null, null);
        }
        Pen pen = new Pen(material, Language.of(posting.language()));
        PostingTime time = new PostingTime(material.cv().positions(), LocalDate.now(clock));
        EvidenceMatcher matcher = EvidenceMatcher.steady(material);
        RequirementJudge judge = new RequirementJudge(material.cv(), matcher, time, pen);
        List<RequirementMatch> requirements = new ArrayList<>();
        for (String requirement : posting.requirements()) {
            requirements.add(judge.judge(requirement, requirements.size()));
        }
        KeywordFindings keywords = KeywordFindings.of(material);
        List<MatchDimension> dimensions =
                new MatchDimensions(material, matcher, judge, time, pen).of(requirements, keywords);
        MatchReport report = new MatchReport(
                        0,
                        "",
                        dimensions,
                        requirements,
                        keywords.matched(),
                        keywords.missing(),
                        pen.language().tag())
                .weighed();
        return new MatchReport(
                report.score(),
                summary(report, posting, pen),
                dimensions,
                requirements,
                report.keywordsMatched(),
                report.keywordsMissing(),
                report.language());
    }

    private static String summary(MatchReport report, JobPosting posting, Pen pen) {
        String band = report.score() >= A_GOOD_MATCH ? "good" : report.score() >= A_MATCH_IN_PART ? "fair" : "weak";
        Map<String, String> counts = Map.of(
                "score", Integer.toString(report.score()),
                "all", Integer.toString(report.requirements().size()),
                "counts", counts(report, pen));
        List<String> parts = new ArrayList<>();
        String named = posting.roleTitle().isEmpty() ? ".open" : "";
        parts.add(pen.say("match.summary." + band + named, counts));
        parts.add(pen.say(report.requirements().size() == 1 ? "match.summary.one" : "match.summary.counts", counts));
        quoted(report, Alignment.STRONG, pen, "match.summary.best").ifPresent(parts::add);
        quoted(report, Alignment.GAP, pen, "match.summary.open").ifPresent(parts::add);
        return Prose.paragraph(parts);
    }

    /// `5 in full, 2 in part and 1 not at all`, without what is nothing.
    private static String counts(MatchReport report, Pen pen) {
        List<String> counts = new ArrayList<>();
        for (Alignment alignment : Alignment.values()) {
            int count = MatchDimensions.count(report.requirements(), alignment);
            if (count > 0) {
                String purpose = switch (alignment) {
                    case STRONG -> "match.count.strong";
                    case PARTIAL -> "match.count.partial";
                    case GAP -> "match.count.gap";
                };
                counts.add(pen.row(0, purpose, Map.of("count", Integer.toString(count))));
            }
        }
        return pen.wording().list(counts);
    }

    private static Optional<String> quoted(MatchReport report, Alignment alignment, Pen pen, String purpose) {
        return report.requirements().stream()
                .filter(match -> match.alignment() == alignment && Pen.isQuotable(match.requirement()))
                .findFirst()
                .map(match ->
                        pen.say(purpose, Map.of("requirement", pen.wording().quotedItem(match.requirement()))));
    }
}
