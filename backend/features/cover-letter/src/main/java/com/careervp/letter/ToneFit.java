package com.careervp.letter;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.facts.Verification;
import com.careervp.kernel.letter.CoverLetter;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Sentences;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.List;

/// Whether a letter reads like a person, and in the tone that was asked for.
///
/// The rule: 1, less
/// - 0.1 for every remark of the style check (give-away phrases, sentences all of one length), at most 0.5;
/// - 0.1 for every gushing word of the list `tone-gushing`, and for every exclamation mark, at most 0.3; an
///   enthusiastic letter is allowed one of them;
/// - 0.3 where an enthusiastic letter has no warm word of the list `tone-warm`; where fewer than every third sentence
///   of a technical letter names a skill or a figure; where a professional letter has a sentence of more than 45 words.
final class ToneFit {
    private static final double REMARK = 0.1;
    private static final double MOST_REMARKS = 0.5;
    private static final double MOST_GUSHING = 0.3;
    private static final double MISSED = 0.3;
    private static final int LONG_SENTENCE = 45;

    private ToneFit() {}

    static double score(CoverLetter letter, CareerMaterial material, Tone wanted, Verification verification) {
        double remarks = Math.min(MOST_REMARKS, REMARK * verification.warnings().size());
        int allowed = wanted == Tone.ENTHUSIASTIC ? 1 : 0;
        double gushing = Math.clamp(REMARK * (gushing(letter) - allowed), 0, MOST_GUSHING);
        return 1 - remarks - gushing - (meets(letter, material, wanted) ? 0 : MISSED);
    }

    private static int gushing(CoverLetter letter) {
        String text = String.join("\n", letter.paragraphs());
        return count(text, words("tone-gushing", letter))
                + Math.toIntExact(
                        text.chars().filter(character -> character == '!').count());
    }

    private static boolean meets(CoverLetter letter, CareerMaterial material, Tone wanted) {
        String text = String.join("\n", letter.paragraphs());
        List<String> sentences = Sentences.of(text);
        return switch (wanted) {
            case PROFESSIONAL ->
                sentences.stream().allMatch(sentence -> Tokens.of(sentence).size() <= LONG_SENTENCE);
            case ENTHUSIASTIC -> count(text, words("tone-warm", letter)) > 0;
            case TECHNICAL -> isTechnical(sentences, OwnFacts.of(material));
        };
    }

    private static boolean isTechnical(List<String> sentences, OwnFacts facts) {
        long factual = sentences.stream()
                .filter(sentence ->
                        facts.skillsAreIn(sentence) || !Figures.in(sentence).isEmpty())
                .count();
        return 3 * factual >= sentences.size();
    }

    private static List<String> words(String list, CoverLetter letter) {
        Language language = Language.of(letter.language());
        return WordList.read(ToneFit.class, list + "." + language.tag() + ".txt").stream()
                .map(Tokens::fold)
                .toList();
    }

    /// An entry counts as the beginning of a word.
    private static int count(String text, List<String> beginnings) {
        List<Token> tokens = Tokens.of(text);
        return Math.toIntExact(tokens.stream()
                .filter(token -> beginnings.stream().anyMatch(token.folded()::startsWith))
                .count());
    }
}
