package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The opening of a tailored CV: the present position, what the person says of themselves, the skills that are asked
/// for and a result that answers the posting.
final class TailoredSummary {
    private static final int MOST_SKILLS = 5;
    private static final int MANY_SKILLS = 8;
    private static final Pattern LAST_STOP = Pattern.compile("[.;,:]+$");

    private final Cv cv;
    private final TailoringWeights weights;
    private final TailoringWishes wishes;
    private final Wording wording;
    private final Prose prose;

    TailoredSummary(CareerMaterial material, TailoringWeights weights, TailoringWishes wishes) {
        this.cv = material.cv();
        this.weights = weights;
        this.wishes = wishes;
        Language language = Language.of(cv.language());
        wording = new Wording(material, language);
        prose = new Prose(Phrasebook.of(language), material.hashCode());
    }

    /// @param skills of the document, most relevant first
    String write(List<String> skills) {
        String own = own();
        String standing = standing(own);
        String asked = asked(skills);
        String result = result(own);
        List<String> parts = switch (wishes.tone()) {
            case PROFESSIONAL -> List.of(standing, own, asked, result);
            case ENTHUSIASTIC -> List.of(own, standing, result, asked);
            case TECHNICAL -> List.of(standing, asked, result, own);
        };
        String summary = Prose.paragraph(parts);
        // a CV so bare that no sentence can be made of it
        return summary.isEmpty() ? cv.contact().fullName() : summary;
    }

    /// The sentences of the person's own summary that say most for this posting, in their order.
    private String own() {
        List<String> sentences = Sentences.of(cv.summary());
        int most = switch (wishes.length()) {
            case CONCISE -> 1;
            case STANDARD -> 3;
            case DETAILED -> sentences.size();
        };
        List<String> best = weights.sorted(sentences).stream().limit(most).toList();
        List<String> kept = new ArrayList<>();
        for (String sentence : sentences) {
            if (best.contains(sentence) && !kept.contains(sentence)) {
                kept.add(sentence);
            }
        }
        return Prose.paragraph(kept.stream().map(TailoredSummary::stopped).toList());
    }

    private String standing(String own) {
        if (cv.positions().isEmpty()) {
            return cv.education().isEmpty()
                    ? ""
                    : prose.say("cv.course", wording.course(cv.education().getFirst()));
        }
        Position newest = cv.positions().getFirst();
        if (own.contains(newest.company())) {
            return "";
        }
        Map<String, String> values = wording.position(newest);
        String sentence = prose.say(newest.endDate() == null ? "cv.now" : "cv.last", values);
        return sentence.isEmpty() ? prose.say("cv.undated", values) : sentence;
    }

    private String asked(List<String> skills) {
        int most = wishes.tone() == TailoringWishes.Tone.TECHNICAL ? MANY_SKILLS : MOST_SKILLS;
        List<String> asked = skills.stream()
                .filter(skill -> !weights.keywords(skill).isEmpty())
                .limit(most)
                .toList();
        return asked.isEmpty() ? "" : prose.say("cv.skills", Map.of("skills", wording.list(asked)));
    }

    /// Of all achievements the one that says most; where none answers the posting, none is chosen.
    private String result(String own) {
        List<String> all = cv.positions().stream()
                .flatMap(position -> position.achievements().stream())
                .filter(text -> !weights.keywords(text).isEmpty())
                .filter(text -> text.indexOf('\n') < 0 && !own.contains(text))
                .toList();
        return all.isEmpty()
                ? ""
                : prose.say(
                        "cv.result",
                        Map.of(
                                "text",
                                LAST_STOP
                                        .matcher(weights.sorted(all).getFirst().strip())
                                        .replaceAll("")));
    }

    private static String stopped(String sentence) {
        return sentence.matches("(?s).*[.!?…:»”\"]$") ? sentence : sentence + ".";
    }
}
