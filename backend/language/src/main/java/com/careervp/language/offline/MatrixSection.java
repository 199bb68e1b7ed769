package com.careervp.language.offline;

import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.vpr.Alignment;
import com.careervp.kernel.vpr.EvidenceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes the evidence matrix: what is asked, what there is to show for it, what it means for the employer.
final class MatrixSection {
    private static final int MOST_SKILLS = 3;
    private static final int MOST_MENTIONS = 2;
    private static final int MUCH_DETAIL = 3;
    private static final int EVERYTHING = 4;
    private static final int MOST_FURTHER = 2;
    private static final double RELATED = 0.3;

    private final Desk desk;
    private final int detail;
    private final List<String> dutiesLeft;
    private final Map<String, Integer> skillsTold = new HashMap<>();
    private boolean spanTold;

    /// @param detail 1 (only the main evidence) to 4 (everything that was found)
    MatrixSection(Desk desk, int detail) {
        this.desk = desk;
        this.detail = detail;
        dutiesLeft = new ArrayList<>(desk.material().posting().responsibilities());
        desk.matches().forEach(match -> dutiesLeft.remove(match.requirement()));
    }

    EvidenceRow row(Match match) {
        return new EvidenceRow(match.requirement(), evidence(match), match.alignment(), impact(match));
    }

    private String evidence(Match match) {
        List<String> parts = new ArrayList<>();
        if (match.isGap()) {
            parts.add(desk.say("gap", Map.of()));
            nearest(match).ifPresent(near -> parts.add(desk.tell("nearest", near)));
            return orNamed(parts, match, "gap.named");
        }
        // a degree or a language is the evidence itself; elsewhere what was done comes before what is certified
        boolean formalFirst = match.category() == Category.EDUCATION || match.category() == Category.LANGUAGE;
        String formal = formalFirst ? formal(match) : "";
        if (!formal.isEmpty()) {
            parts.add(formal);
        } else {
            achievements(match, parts);
            parts.add(formal(match));
        }
        boolean alone = Prose.paragraph(parts).isEmpty();
        if (alone || detail > 1) {
            parts.add(skills(match, alone));
        }
        // without a fact of the person's the row would be mere talk
        if (Prose.paragraph(parts).isEmpty()) {
            parts.add(fact(match));
        }
        if (detail >= MUCH_DETAIL) {
            parts.add(span(match));
        }
        if (match.alignment() == Alignment.PARTIAL && detail > 1) {
            parts.add(partial(match));
        }
        return Prose.paragraph(parts);
    }

    private String skills(Match match, boolean alone) {
        List<String> names = match.skills().stream()
                .map(Evidence.Skill::name)
                .filter(name -> alone || skillsTold.getOrDefault(name, 0) < MOST_MENTIONS)
                .limit(MOST_SKILLS)
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        names.forEach(name -> skillsTold.merge(name, 1, Integer::sum));
        return desk.say(
                alone ? "skillonly" : "skills", Map.of("skills", desk.wording().list(names)));
    }

    /// The barest form: the requirement and the name of what answers it.
    private String fact(Match match) {
        String fact = match.skills().isEmpty() ? "" : match.skills().getFirst().name();
        for (Evidence item : match.formal()) {
            fact = switch (item) {
                case Evidence.Course course -> course.education().degree();
                case Evidence.Certificate certificate ->
                    certificate.certification().name();
                case Evidence.Spoken spoken -> desk.wording().spoken(spoken.language());
                case Evidence.Answer answer -> desk.wording().quotedItem(answer.text());
                case Evidence.Achievement _, Evidence.Skill _ -> fact;
            };
        }
        if (fact.isEmpty() && !match.achievements().isEmpty()) {
            fact = desk.wording().quotedItem(match.achievements().getFirst().text());
        }
        return desk.say(
                "evidence.named", Map.of("requirement", desk.wording().quotedItem(match.requirement()), "fact", fact));
    }

    private void achievements(Match match, List<String> parts) {
        List<Evidence.Achievement> usable = match.achievements().stream()
                .sorted(Comparator.comparingInt(desk::timesTold))
                .toList();
        if (usable.isEmpty()) {
            return;
        }
        // the best match comes first unless it was told often already
        Evidence.Achievement main = match.achievements().getFirst();
        if (desk.timesTold(main) > 1) {
            main = usable.getFirst();
        }
        Evidence.Achievement chosen = main;
        parts.add(desk.tell("main", chosen));
        usable.stream()
                .filter(other -> !other.equals(chosen))
                .filter(other -> desk.timesTold(other) < 2)
                .limit(detail == EVERYTHING ? MOST_FURTHER : Math.min(1L, detail - 1L))
                .forEach(second -> parts.add(second(chosen, second)));
    }

    private String second(Evidence.Achievement first, Evidence.Achievement second) {
        boolean same = first.position().equals(second.position());
        String told = same ? desk.tell("more.same", second) : "";
        return told.isEmpty() ? desk.tell(same ? "more" : "more.other", second) : told;
    }

    private String formal(Match match) {
        List<String> spoken = match.formal().stream()
                .filter(Evidence.Spoken.class::isInstance)
                .map(item -> desk.wording().spoken(((Evidence.Spoken) item).language()))
                .toList();
        if (!spoken.isEmpty()) {
            return desk.say("language", Map.of("languages", desk.wording().list(spoken)));
        }
        for (Evidence item : match.formal()) {
            String said = switch (item) {
                case Evidence.Course course -> course(course);
                case Evidence.Certificate certificate ->
                    detail > 1
                            ? desk.say(
                                    "certificate",
                                    Map.of(
                                            "certificate",
                                            certificate.certification().name()))
                            : "";
                case Evidence.Answer answer -> desk.quoteOnce("answer", answer.text());
                case Evidence.Spoken _, Evidence.Achievement _, Evidence.Skill _ -> "";
            };
            if (!said.isEmpty()) {
                return said;
            }
        }
        return "";
    }

    private String course(Evidence.Course course) {
        Map<String, String> values = desk.wording().course(course.education());
        String dated = desk.say("education", values);
        return dated.isEmpty() ? desk.say("education.undated", values) : dated;
    }

    /// Where years are asked for, since when there has been work is worth a sentence, once.
    private String span(Match match) {
        String folded = Tokens.fold(match.requirement());
        boolean years = Set.of("year", "jähr", "jahr", "année").stream().anyMatch(folded::contains);
        List<Position> positions = desk.material().cv().positions();
        if (!years || spanTold || positions.isEmpty()) {
            return "";
        }
        spanTold = true;
        return desk.say("span", desk.wording().position(positions.getLast()));
    }

    private String partial(Match match) {
        String named = match.missing().isEmpty()
                ? ""
                : desk.say("partial", Map.of("terms", desk.wording().list(match.missing())));
        return named.isEmpty() ? desk.say("partial.plain", Map.of()) : named;
    }

    private Optional<Evidence.Achievement> nearest(Match match) {
        return desk.freshest(desk.evidence().all(Evidence.Achievement.class).stream()
                .filter(achievement -> achievement.category() == match.category())
                .filter(achievement -> achievement.category() != Category.GENERAL)
                .toList());
    }

    private String impact(Match match) {
        List<String> parts = new ArrayList<>();
        if (match.isGap()) {
            parts.add(desk.say("impact.gap", Map.of()));
        } else if (match.alignment() == Alignment.PARTIAL) {
            // what is met in part promises less
            parts.add(desk.say("impact.partial", Map.of()));
        } else {
            String about = desk.say("impact." + match.category(), Map.of());
            parts.add(about);
            if (about.isEmpty() || detail == EVERYTHING) {
                parts.add(desk.say("impact." + Category.GENERAL, Map.of()));
            }
        }
        if (detail > 1 || Prose.paragraph(parts).isEmpty()) {
            parts.add(link(match));
        }
        String named = switch (match.alignment()) {
            case STRONG -> "impact.named";
            case PARTIAL -> "impact.partial.named";
            case GAP -> "impact.gap.named";
        };
        return orNamed(parts, match, named);
    }

    /// Names the duty of the posting that has most to do with the requirement, if one has.
    private String link(Match match) {
        Optional<String> duty = dutiesLeft.stream()
                .filter(item -> desk.evidence().relation(match.requirement(), item) >= RELATED)
                .max(Comparator.comparingDouble(item -> desk.evidence().relation(match.requirement(), item)));
        if (duty.isEmpty() || match.isGap()) {
            return "";
        }
        dutiesLeft.remove(duty.get());
        return desk.say("impact.link", Map.of("responsibility", desk.wording().quotedItem(duty.get())));
    }

    /// A row is never empty: when every way of saying it is used up, it is said naming the requirement.
    private String orNamed(List<String> parts, Match match, String purpose) {
        String paragraph = Prose.paragraph(parts);
        return paragraph.isEmpty()
                ? desk.say(purpose, Map.of("requirement", desk.wording().quotedItem(match.requirement())))
                : paragraph;
    }
}
