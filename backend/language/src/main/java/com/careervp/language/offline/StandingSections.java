package com.careervp.language.offline;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Dates;
import com.careervp.kernel.vpr.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes what sets the person apart and how the person may fit in.
final class StandingSections {
    private static final int FEWEST = 3;
    private static final int MOST = 5;
    private static final int MOST_SKILLS = 4;
    private static final int LONG_STAY_MONTHS = 24;

    private final Desk desk;

    StandingSections(Desk desk) {
        this.desk = desk;
    }

    /// Three to five. Where the facts do not give three, the rest says what would help.
    List<String> differentiators() {
        List<String> found = new ArrayList<>();
        result(found);
        growth(found);
        result(found);
        skills(found);
        certificate(found);
        languages(found);
        for (Evidence.Answer answer : desk.evidence().all(Evidence.Answer.class)) {
            add(found, desk.quoteOnce("diff.answer", answer.text()));
        }
        desk.material().cv().education().stream().findFirst().ifPresent(course -> {
            if (found.size() < FEWEST) {
                add(found, desk.say("diff.education", desk.wording().course(course)));
            }
        });
        while (found.size() < FEWEST) {
            found.add(desk.say("diff.thin", Map.of()));
        }
        return found.stream().limit(MOST).toList();
    }

    String culturalFit(int duties) {
        List<String> parts = new ArrayList<>();
        parts.add(desk.say("fit.open", Map.of()));
        String summary = desk.material().cv().summary();
        if (!summary.isBlank()) {
            parts.add(desk.quoteOnce("fit.summary", summary));
        }
        int told = 0;
        for (String duty : desk.material().posting().responsibilities()) {
            Optional<Evidence.Achievement> example = told < duties ? example(duty) : Optional.empty();
            if (example.isPresent()) {
                parts.add(desk.tell(
                        "fit.duty",
                        example.get(),
                        Map.of("responsibility", desk.wording().quotedItem(duty))));
                told++;
            }
        }
        long people = desk.evidence().all(Evidence.Achievement.class).stream()
                .filter(item -> item.category() == Category.PEOPLE)
                .count();
        desk.wording()
                .number(Math.toIntExact(people))
                .ifPresent(count -> parts.add(desk.say("fit.people", Map.of("count", count))));
        stay(parts);
        parts.add(desk.say("fit.close", Map.of()));
        return Prose.paragraph(parts);
    }

    private Optional<Evidence.Achievement> example(String duty) {
        Match match = desk.evidence().match(duty);
        return match.alignment() == Alignment.STRONG ? desk.freshest(match.achievements()) : Optional.empty();
    }

    private void result(List<String> found) {
        List<Evidence.Achievement> results = desk.evidence().all(Evidence.Achievement.class).stream()
                .filter(Evidence.Achievement::hasFigure)
                .toList();
        desk.freshest(results).ifPresent(item -> {
            String told = desk.tell("diff.result", item);
            if (told.isEmpty()) {
                return;
            }
            String why = desk.say("diff.why." + item.category(), Map.of());
            add(
                    found,
                    Prose.paragraph(
                            List.of(told, why.isEmpty() ? desk.say("diff.why." + Category.GENERAL, Map.of()) : why)));
        });
    }

    private void growth(List<String> found) {
        List<Position> positions = desk.material().cv().positions();
        if (positions.size() < 2
                || positions.getFirst().title().equals(positions.getLast().title())) {
            return;
        }
        Map<String, String> values = desk.wording().position(positions.getFirst());
        values.put("oldtitle", positions.getLast().title());
        values.put("oldcompany", positions.getLast().company());
        add(found, desk.say("diff.growth", values));
    }

    private void skills(List<String> found) {
        List<String> skills = desk.matches().stream()
                .flatMap(match -> match.skills().stream().limit(1))
                .map(Evidence.Skill::name)
                .distinct()
                .limit(MOST_SKILLS)
                .toList();
        if (skills.size() >= FEWEST) {
            add(found, desk.say("diff.skills", Map.of("skills", desk.wording().list(skills))));
        }
    }

    private void certificate(List<String> found) {
        desk.material().cv().certifications().stream()
                .findFirst()
                .ifPresent(certification ->
                        add(found, desk.say("diff.certificate", Map.of("certificate", certification.name()))));
    }

    private void languages(List<String> found) {
        Cv cv = desk.material().cv();
        if (cv.languages().size() > 1) {
            List<String> spoken =
                    cv.languages().stream().map(desk.wording()::spoken).toList();
            add(
                    found,
                    desk.say(
                            "diff.languages", Map.of("languages", desk.wording().list(spoken))));
        }
    }

    /// The newest finished position that lasted long enough to say something.
    private void stay(List<String> parts) {
        desk.material().cv().positions().stream()
                .filter(StandingSections::lastedLong)
                .findFirst()
                .ifPresent(position ->
                        parts.add(desk.say("fit.stay", desk.wording().position(position))));
    }

    private static boolean lastedLong(Position position) {
        return Dates.parse(position.startDate())
                .flatMap(start -> Dates.parse(position.endDate()).map(end -> end.monthIndex() - start.monthIndex()))
                .filter(months -> months >= LONG_STAY_MONTHS)
                .isPresent();
    }

    private static void add(List<String> found, String text) {
        if (!text.isEmpty()) {
            found.add(text);
        }
    }
}
