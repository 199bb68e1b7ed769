package com.careervp.language.offline;

import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Figure;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.vpr.Alignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the executive summary: who applies for what, how far the posting is met, by what, and what is missing.
final class SummarySection {
    private static final int MOST_SKILLS = 5;

    private final Desk desk;

    SummarySection(Desk desk) {
        this.desk = desk;
    }

    String write() {
        List<String> parts = new ArrayList<>();
        parts.add(desk.say("sum.open", Map.of()));
        career(parts);
        parts.add(count());
        bestResults(parts);
        parts.add(skills());
        parts.add(education());
        parts.add(gaps());
        boolean weak = count(Alignment.STRONG) < count(Alignment.GAP);
        parts.add(desk.say(weak ? "sum.close.weak" : "sum.close", Map.of()));
        return Prose.paragraph(parts);
    }

    private void career(List<String> parts) {
        List<Position> positions = desk.material().cv().positions();
        if (positions.isEmpty()) {
            return;
        }
        Position newest = positions.getFirst();
        String purpose = newest.endDate() == null ? "sum.career" : "sum.career.past";
        parts.add(desk.say(purpose, desk.wording().position(newest)));
        if (positions.size() > 1) {
            parts.add(desk.say("sum.span", desk.wording().position(positions.getLast())));
        }
    }

    /// Only where both counts read well in words.
    private String count() {
        Wording wording = desk.wording();
        Optional<String> total = wording.number(desk.matches().size());
        Optional<String> strong = wording.number(count(Alignment.STRONG));
        Optional<String> partial = wording.number(count(Alignment.PARTIAL));
        if (total.isEmpty() || strong.isEmpty() || partial.isEmpty()) {
            return "";
        }
        return desk.say("sum.count", Map.of("total", total.get(), "strong", strong.get(), "partial", partial.get()));
    }

    private void bestResults(List<String> parts) {
        List<Evidence.Achievement> all = desk.evidence().all(Evidence.Achievement.class);
        Map<Evidence.Achievement, Integer> weights = new HashMap<>();
        all.forEach(item -> weights.put(item, weight(item)));
        List<Evidence.Achievement> best = all.stream()
                .sorted(Comparator.comparingInt((Evidence.Achievement item) -> -weights.getOrDefault(item, 0))
                        .thenComparingInt(Evidence.Achievement::order))
                .toList();
        if (best.isEmpty()) {
            return;
        }
        parts.add(desk.tell("sum.best", best.getFirst()));
        best.stream()
                .skip(1)
                .filter(item -> !item.position().equals(best.getFirst().position()))
                .findFirst()
                .or(() -> best.stream().skip(1).findFirst())
                .ifPresent(item -> parts.add(desk.tell("sum.second", item)));
    }

    /// A result in percent or money speaks loudest, if the posting asks for something like it.
    private int weight(Evidence.Achievement achievement) {
        boolean asked = desk.matches().stream()
                .anyMatch(match -> !match.achievements().isEmpty()
                        && match.achievements().getFirst().equals(achievement));
        boolean measured =
                Figures.in(achievement.text()).stream().anyMatch(figure -> figure.unit() != Figure.Unit.PLAIN);
        return (asked ? 2 : 0) + (measured ? 2 : 0) + (achievement.hasFigure() ? 1 : 0);
    }

    private String skills() {
        List<String> skills = desk.matches().stream()
                .flatMap(match -> match.skills().stream())
                .map(Evidence.Skill::name)
                .distinct()
                .limit(MOST_SKILLS)
                .toList();
        return skills.size() < 2
                ? ""
                : desk.say("sum.skills", Map.of("skills", desk.wording().list(skills)));
    }

    private String education() {
        List<Education> courses = desk.material().cv().education();
        return courses.isEmpty() ? "" : desk.say("sum.education", desk.wording().course(courses.getFirst()));
    }

    private String gaps() {
        List<String> gaps = desk.matches().stream()
                .filter(Match::isGap)
                .map(match -> desk.wording().quotedItem(match.requirement()))
                .toList();
        return switch (gaps.size()) {
            case 0 -> desk.say("sum.nogap", Map.of());
            case 1 -> desk.say("sum.gap", Map.of("requirement", gaps.getFirst()));
            default -> desk.say("sum.gaps", Map.of("requirement", gaps.getFirst(), "other", gaps.get(1)));
        };
    }

    private int count(Alignment alignment) {
        return Math.toIntExact(desk.matches().stream()
                .filter(match -> match.alignment() == alignment)
                .count());
    }
}
