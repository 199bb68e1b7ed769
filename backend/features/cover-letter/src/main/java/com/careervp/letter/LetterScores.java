package com.careervp.letter;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.facts.Verification;
import com.careervp.kernel.letter.CoverLetter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// How good a letter is, by rules that anybody can check. Each score is 0 to 1 with two decimals; the same letter over
/// the same material always gets the same.
///
/// @param personalization whether it is about this person and this employer, see [Personalization]
/// @param relevance whether it says what the posting looks for, see [Relevance]
/// @param tone whether it reads like a person in the tone that was asked for, see [ToneFit]
/// @param quality 0.40 personalization + 0.35 relevance + 0.25 tone
public record LetterScores(BigDecimal personalization, BigDecimal relevance, BigDecimal tone, BigDecimal quality) {
    private static final BigDecimal PERSONALIZATION = new BigDecimal("0.40");
    private static final BigDecimal RELEVANCE = new BigDecimal("0.35");
    private static final BigDecimal TONE = new BigDecimal("0.25");
    private static final int DECIMALS = 2;

    /// @param verification of the letter, whose remarks on style count against its tone
    public static LetterScores of(CoverLetter letter, CareerMaterial material, Tone wanted, Verification verification) {
        return of(
                Personalization.score(letter, material),
                Relevance.score(letter, material),
                ToneFit.score(letter, material, wanted, verification));
    }

    static LetterScores of(double personalization, double relevance, double tone) {
        BigDecimal first = rounded(BigDecimal.valueOf(personalization));
        BigDecimal second = rounded(BigDecimal.valueOf(relevance));
        BigDecimal third = rounded(BigDecimal.valueOf(tone));
        return new LetterScores(
                first,
                second,
                third,
                rounded(first.multiply(PERSONALIZATION)
                        .add(second.multiply(RELEVANCE))
                        .add(third.multiply(TONE))));
    }

    private static BigDecimal rounded(BigDecimal score) {
        return score.max(BigDecimal.ZERO).min(BigDecimal.ONE).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
