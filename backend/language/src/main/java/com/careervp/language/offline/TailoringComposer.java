package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.kernel.text.Sentences;
import com.careervp.kernel.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tailors a CV without a model: puts first what the posting asks for, leaves out detail that answers nothing, and
/// writes the summary anew from the person's own facts. Nothing is reworded and nothing of the posting's text gets into
/// the document, whatever it says. The document stays in the language of the CV: translating is not choosing.
///
/// Positions, education, certificates and languages are all kept, in the CV's order. Of a position's achievements a
/// concise CV keeps the best 3 and a standard one the best 6; what shows a keyword that nothing else shows is always
/// kept.
final class TailoringComposer {
    private static final int FEW_ACHIEVEMENTS = 3;
    private static final int SOME_ACHIEVEMENTS = 6;
    private static final int FEW_SKILLS = 12;
    private static final int MOST_FOUND_SKILLS = 5;
    /// The name of a product or standard, known by its look: capitals, digits or signs inside, or several words.
    private static final Pattern NAME = Pattern.compile("\\p{Lu}.*[\\p{Lu}\\p{N}+#].*");

    /// The summary is always written, also where the person does not want it: an answer has one.
    TailoredCv compose(CareerMaterial material, TailoringWishes wishes) {
        Cv cv = trusted(material.cv());
        CareerMaterial trusted = new CareerMaterial(cv, material.posting(), material.gapResponses());
        TailoringWeights weights = new TailoringWeights(trusted, wishes.emphasis());
        List<String> skills = skills(cv, weights, wishes);
        return new TailoredCv(
                cv.contact(),
                new TailoredSummary(trusted, weights, wishes).write(skills),
                wishes.includes("work_experience") ? positions(cv, weights, wishes, skills) : List.of(),
                wishes.includes("skills") ? skills : List.of(),
                wishes.includes("education") ? cv.education() : List.of(),
                wishes.includes("certifications") ? cv.certifications() : List.of(),
                wishes.includes("languages") ? cv.languages() : List.of(),
                cv.language());
    }

    /// The CV less what no document may repeat: markup, and what talks to a model instead of telling something. Of the
    /// summary, what follows such a sentence is left aside with it.
    private static Cv trusted(Cv cv) {
        return new Cv(
                cv.contact(),
                Sentences.of(cv.summary()).stream()
                        .takeWhile(sentence -> !FactVerification.isForeign(sentence))
                        .collect(Collectors.joining(" ")),
                cv.positions().stream()
                        .map(position -> with(position, trusted(position.achievements())))
                        .toList(),
                cv.education(),
                cv.certifications(),
                trusted(cv.skills()),
                cv.languages(),
                cv.language());
    }

    private static List<String> trusted(List<String> texts) {
        return texts.stream().filter(text -> !FactVerification.isForeign(text)).toList();
    }

    private static List<String> skills(Cv cv, TailoringWeights weights, TailoringWishes wishes) {
        List<String> skills = new ArrayList<>(weights.sorted(cv.skills()));
        if (wishes.length() == TailoringWishes.Length.CONCISE && skills.size() > FEW_SKILLS) {
            skills.subList(FEW_SKILLS, skills.size())
                    .removeIf(skill -> weights.keywords(skill).isEmpty());
        }
        int asked = Math.toIntExact(skills.stream()
                .filter(skill -> !weights.keywords(skill).isEmpty())
                .count());
        skills.addAll(asked, foundInAchievements(cv, weights));
        return List.copyOf(skills);
    }

    /// Names that the posting asks for and the CV mentions only in passing, as the CV spells them.
    private static List<String> foundInAchievements(Cv cv, TailoringWeights weights) {
        List<String> found = new ArrayList<>();
        for (String keyword : weights.supported()) {
            boolean listed = cv.skills().stream()
                    .anyMatch(skill -> weights.keywords(skill).contains(keyword));
            if (!listed && NAME.matcher(keyword).matches()) {
                cv.positions().stream()
                        .flatMap(position -> position.achievements().stream())
                        .filter(text -> Tokens.indexOf(Tokens.of(text), Tokens.folded(keyword), 0) >= 0)
                        .findFirst()
                        .map(text -> spelling(text, keyword))
                        .filter(name -> found.size() < MOST_FOUND_SKILLS && !found.contains(name))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static String spelling(String text, String keyword) {
        List<String> words = Tokens.folded(keyword);
        var tokens = Tokens.of(text);
        int at = Tokens.indexOf(tokens, words, 0);
        return text.substring(
                tokens.get(at).start(), tokens.get(at + words.size() - 1).end());
    }

    private static List<Position> positions(
            Cv cv, TailoringWeights weights, TailoringWishes wishes, List<String> skills) {
        Set<String> shown = new HashSet<>();
        skills.forEach(skill -> shown.addAll(weights.keywords(skill)));
        List<List<String>> sorted = cv.positions().stream()
                .map(position -> weights.sorted(position.achievements()))
                .toList();
        int most = switch (wishes.length()) {
            case CONCISE -> FEW_ACHIEVEMENTS;
            case STANDARD -> SOME_ACHIEVEMENTS;
            case DETAILED -> Integer.MAX_VALUE;
        };
        for (List<String> achievements : sorted) {
            achievements.stream().limit(most).forEach(text -> shown.addAll(weights.keywords(text)));
        }
        List<Position> positions = new ArrayList<>();
        for (int index = 0; index < sorted.size(); index++) {
            List<String> kept = new ArrayList<>();
            for (String text : sorted.get(index)) {
                // adding says whether anything was new, and notes it for the positions after
                if (kept.size() < most || shown.addAll(weights.keywords(text))) {
                    kept.add(text);
                }
            }
            positions.add(with(cv.positions().get(index), kept));
        }
        return positions;
    }

    private static Position with(Position position, List<String> achievements) {
        return new Position(
                position.company(),
                position.title(),
                position.location(),
                position.startDate(),
                position.endDate(),
                achievements);
    }
}
