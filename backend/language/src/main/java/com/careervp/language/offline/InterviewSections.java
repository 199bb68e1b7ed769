package com.careervp.language.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes what to do about gaps and what to say in the interview.
final class InterviewSections {
    private static final int FEWEST_POINTS = 5;
    private static final int MOST_POINTS = 7;
    private static final int MOST_SKILLS = 3;

    private final Desk desk;

    InterviewSections(Desk desk) {
        this.desk = desk;
    }

    /// One for each gap; a single word of advice where there is none.
    List<String> gapStrategies() {
        List<String> strategies = new ArrayList<>();
        for (Match match : desk.matches()) {
            if (match.isGap()) {
                String strategy = strategy(match);
                if (!strategy.isEmpty()) {
                    strategies.add(strategy);
                }
            }
        }
        if (strategies.isEmpty()) {
            strategies.add(desk.say("strategy.none", Map.of()));
        }
        return strategies;
    }

    /// Five to seven, of which at most `examples` tell an achievement.
    List<String> talkingPoints(int examples) {
        List<String> points = new ArrayList<>();
        examples(points, examples);
        for (Evidence.Answer answer : desk.evidence().all(Evidence.Answer.class)) {
            add(points, desk.quoteOnce("talk.answer", answer.text()));
        }
        desk.matches().stream()
                .filter(Match::isGap)
                .findFirst()
                .ifPresent(gap -> add(
                        points,
                        desk.say(
                                "talk.gap", Map.of("requirement", desk.wording().quotedItem(gap.requirement())))));
        desk.material().posting().responsibilities().stream()
                .findFirst()
                .ifPresent(duty -> add(
                        points,
                        desk.say(
                                "talk.duty",
                                Map.of("responsibility", desk.wording().quotedItem(duty)))));
        if (points.size() < FEWEST_POINTS) {
            add(points, skills());
        }
        while (points.size() < FEWEST_POINTS - 1) {
            add(points, desk.say("talk.thin", Map.of()));
        }
        List<String> kept =
                new ArrayList<>(points.stream().limit(MOST_POINTS - 1L).toList());
        kept.add(desk.say("talk.close", Map.of()));
        return kept;
    }

    private void examples(List<String> points, int examples) {
        List<Evidence.Achievement> all = desk.evidence().all(Evidence.Achievement.class);
        for (int index = 0; index < Math.min(examples, all.size()); index++) {
            Optional<Evidence.Achievement> next = desk.freshest(all);
            String told = next.map(item -> desk.tell("talk.result", item)).orElse("");
            if (!told.isEmpty()) {
                add(points, Prose.paragraph(List.of(told, desk.say("talk.advice", Map.of()))));
            }
        }
    }

    private String skills() {
        List<String> skills =
                desk.material().cv().skills().stream().limit(MOST_SKILLS).toList();
        return skills.isEmpty()
                ? ""
                : desk.say("talk.skills", Map.of("skills", desk.wording().list(skills)));
    }

    private String strategy(Match match) {
        List<String> parts = new ArrayList<>();
        parts.add(desk.say("strategy.open", Map.of("requirement", desk.wording().quotedItem(match.requirement()))));
        List<Evidence.Achievement> sameKind = desk.evidence().all(Evidence.Achievement.class).stream()
                .filter(item -> item.category() == match.category() && item.category() != Category.GENERAL)
                .toList();
        desk.freshest(sameKind).ifPresent(item -> parts.add(desk.tell("strategy.bridge", item)));
        String step = desk.say("strategy.step." + match.category(), Map.of());
        parts.add(step);
        if (step.isEmpty() || sameKind.isEmpty()) {
            parts.add(desk.say("strategy.step." + Category.GENERAL, Map.of()));
        }
        return Prose.paragraph(parts);
    }

    private static void add(List<String> points, String text) {
        if (!text.isEmpty()) {
            points.add(text);
        }
    }
}
