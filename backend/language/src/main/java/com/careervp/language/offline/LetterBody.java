package com.careervp.language.offline;

import com.careervp.kernel.career.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Writes the paragraphs of one letter. Blocks are offered in the order of their weight; one that would make the
/// letter too long is left out, and a shorter one may still find room. Used once.
final class LetterBody {
    /// A letter of more words has room for second examples.
    private static final int MUCH = 350;

    private static final int MOST_SKILLS = 4;
    private static final int FEWEST_SKILLS = 2;
    private static final int BLOCKS_A_PARAGRAPH = 2;
    private static final int MOST_EVIDENCE_PARAGRAPHS = 4;

    private final Desk desk;
    private final LetterWishes wishes;
    private final List<List<String>> evidence = new ArrayList<>();
    private final List<String> opening = new ArrayList<>();
    private final List<String> profile = new ArrayList<>();
    private final List<String> outlook = new ArrayList<>();
    private final List<String> closing = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private int blocks;
    private int words;

    LetterBody(Desk desk, LetterWishes wishes) {
        this.desk = desk;
        this.wishes = wishes;
    }

    /// Two to eight paragraphs.
    List<String> write() {
        always(opening, desk.say("letter.open." + wishes.tone(), Map.of()));
        always(closing, desk.say("letter.close." + wishes.tone(), Map.of()));
        if (wishes.salary()) {
            OwnAnswers.aboutSalary(desk).findFirst().ifPresent(text -> always(closing, say("letter.salary", text)));
        }
        career();
        List<Match> matches = desk.matches();
        stressed();
        matches.stream().limit(2).forEach(this::answer);
        skills();
        matches.stream().skip(2).limit(1).forEach(this::answer);
        interest();
        matches.stream().skip(3).limit(2).forEach(this::answer);
        OwnAnswers.aboutTheRest(desk).limit(1).forEach(text -> offer(profile, say("letter.answer", text)));
        education();
        matches.stream().skip(5).forEach(this::answer);
        languages();
        duties();
        growth();
        further();
        offer(closing, desk.say("letter.thanks", Map.of()));
        return paragraphs();
    }

    private List<String> paragraphs() {
        outlook.addAll(closing);
        return Stream.of(Stream.of(opening), evidence.stream(), Stream.of(profile, outlook))
                .flatMap(parts -> parts)
                .map(Prose::paragraph)
                .map(text -> text.replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void career() {
        List<Position> positions = desk.material().cv().positions();
        if (positions.isEmpty()) {
            return;
        }
        Position newest = positions.getFirst();
        String dated = desk.say(
                newest.endDate() == null ? "letter.career" : "letter.career.past",
                desk.wording().position(newest));
        boolean told = !dated.isEmpty() || newest.endDate() != null;
        offer(
                opening,
                told ? dated : desk.say("letter.career.undated", desk.wording().position(newest)));
    }

    /// What the person wants stressed, whether the posting asks for it or not.
    private void stressed() {
        for (String area : wishes.emphasis()) {
            Match match = desk.evidence().match(area);
            Optional<Evidence.Achievement> best = desk.freshest(match.achievements());
            best.filter(item -> desk.timesTold(item) == 0)
                    .ifPresent(item -> block(List.of(desk.tell("letter.did", item))));
        }
    }

    /// What is asked, what there is to show for it, what it would mean.
    private void answer(Match match) {
        if (isFull()) {
            return;
        }
        String shown = shown(match);
        if (shown.isEmpty()) {
            return;
        }
        String asked =
                desk.say("letter.asked", Map.of("requirement", desk.wording().quotedItem(match.requirement())));
        if (!block(List.of(asked, shown))) {
            return;
        }
        List<String> paragraph = evidence.getLast();
        match.achievements().stream()
                .filter(item -> desk.timesTold(item) == 0)
                .limit(wishes.words() > MUCH && !isFormal(match) ? 1 : 0)
                .forEach(item -> offer(paragraph, desk.tell("letter.more", item)));
        offer(paragraph, desk.say("letter.benefit." + match.category(), Map.of()));
    }

    private String shown(Match match) {
        String formal = isFormal(match) ? formal(match) : "";
        if (!formal.isEmpty()) {
            return formal;
        }
        Optional<Evidence.Achievement> best = match.achievements().stream()
                .filter(item -> desk.timesTold(item) == 0)
                .findFirst();
        if (best.isPresent()) {
            return desk.tell("letter.did", best.get());
        }
        List<String> skills = match.skills().stream()
                .map(Evidence.Skill::name)
                .limit(MOST_SKILLS)
                .toList();
        return skills.isEmpty()
                ? formal(match)
                : desk.say("letter.skillonly", Map.of("skills", desk.wording().list(skills)));
    }

    /// A degree or a language is the answer itself.
    private static boolean isFormal(Match match) {
        return match.category() == Category.EDUCATION || match.category() == Category.LANGUAGE;
    }

    private String formal(Match match) {
        for (Evidence item : match.formal()) {
            String said = switch (item) {
                case Evidence.Course course -> course(desk.wording().course(course.education()));
                case Evidence.Certificate certificate ->
                    desk.say(
                            "letter.certificate",
                            Map.of("certificate", certificate.certification().name()));
                case Evidence.Spoken _ -> spoken();
                case Evidence.Answer _, Evidence.Achievement _, Evidence.Skill _ -> "";
            };
            if (!said.isEmpty()) {
                return said;
            }
        }
        return "";
    }

    /// Each course of study is told once.
    private String course(Map<String, String> values) {
        if (!told.add(values.getOrDefault("degree", ""))) {
            return "";
        }
        String dated = desk.say("letter.education", values);
        return dated.isEmpty() ? desk.say("letter.education.undated", values) : dated;
    }

    private String spoken() {
        List<String> spoken = desk.material().cv().languages().stream()
                .map(desk.wording()::spoken)
                .toList();
        return spoken.size() < 2 || !told.add("languages")
                ? ""
                : desk.say(
                        "letter.languages", Map.of("languages", desk.wording().list(spoken)));
    }

    private void skills() {
        List<String> skills = desk.matches().stream()
                .flatMap(match -> match.skills().stream())
                .map(Evidence.Skill::name)
                .distinct()
                .limit(MOST_SKILLS)
                .toList();
        if (skills.size() >= FEWEST_SKILLS) {
            offer(
                    profile,
                    desk.say("letter.skills", Map.of("skills", desk.wording().list(skills))));
        }
    }

    private void education() {
        desk.material().cv().education().stream()
                .findFirst()
                .ifPresent(course -> offer(profile, course(desk.wording().course(course))));
    }

    private void languages() {
        offer(profile, spoken());
    }

    private void growth() {
        List<Position> positions = desk.material().cv().positions();
        if (positions.size() > 1
                && !positions.getFirst().title().equals(positions.get(1).title())) {
            Map<String, String> values = desk.wording().position(positions.getFirst());
            values.put("oldtitle", positions.get(1).title());
            values.put("oldcompany", positions.get(1).company());
            offer(opening, desk.say("letter.growth", values));
        }
    }

    private void interest() {
        quotableDuties()
                .findFirst()
                .ifPresent(duty -> offer(outlook, desk.say("letter.interest." + wishes.tone(), duty(duty))));
    }

    /// Duties that something in the CV answers.
    private void duties() {
        quotableDuties().skip(1).forEach(duty -> {
            Optional<Evidence.Achievement> example = desk.evidence().match(duty).achievements().stream()
                    .filter(item -> desk.timesTold(item) == 0)
                    .findFirst();
            if (example.isPresent() && !isFull()) {
                block(List.of(desk.say("letter.duty", duty(duty)), desk.tell("letter.did", example.get())));
            }
        });
    }

    private Map<String, String> duty(String duty) {
        return Map.of("responsibility", desk.wording().quotedItem(duty));
    }

    private Stream<String> quotableDuties() {
        return desk.material().posting().responsibilities().stream().filter(duty -> CountedWords.in(duty) <= 25);
    }

    /// What has not been told yet, newest first.
    private void further() {
        for (Evidence.Achievement item : desk.evidence().all(Evidence.Achievement.class)) {
            if (!isFull() && desk.timesTold(item) == 0) {
                block(List.of(desk.tell("letter.did", item)));
            }
        }
    }

    private String say(String purpose, String text) {
        return desk.say(purpose, Map.of("text", text));
    }

    /// A block of sentences that belong together; it opens a paragraph or joins the last one.
    private boolean block(List<String> sentences) {
        String text = Prose.paragraph(sentences);
        if (text.isEmpty() || !fits(text)) {
            return false;
        }
        boolean open = blocks % BLOCKS_A_PARAGRAPH == 0 && evidence.size() < MOST_EVIDENCE_PARAGRAPHS;
        if (open || evidence.isEmpty()) {
            evidence.add(new ArrayList<>());
        }
        blocks++;
        always(evidence.getLast(), text);
        return true;
    }

    private void offer(List<String> paragraph, String text) {
        if (!text.isEmpty() && !isFull() && fits(text)) {
            always(paragraph, text);
        }
    }

    private void always(List<String> paragraph, String text) {
        paragraph.add(text);
        words += CountedWords.in(text);
    }

    private boolean isFull() {
        return words >= wishes.words();
    }

    private boolean fits(String text) {
        return words + CountedWords.in(text) <= wishes.words() + wishes.words() / 12;
    }
}
