package com.careervp.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.facts.Severity;
import com.careervp.kernel.facts.Verification;
import com.careervp.kernel.facts.Violation;
import com.careervp.kernel.letter.CoverLetter;
import com.careervp.letter.testing.World;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterScoresTest {
    private static final Verification CLEAN = new Verification(List.of());

    private final World world = new World();
    private final String company = world.material.cv().positions().getFirst().company();
    private final String employer = world.material.posting().companyName();
    private final String skill = world.material.cv().skills().getFirst();

    private static CoverLetter letter(String... paragraphs) {
        return new CoverLetter("Any", "Role", "", "Dear hiring team,", List.of(paragraphs), "Yours,", "Name", "en");
    }

    private LetterScores scores(CoverLetter letter, Tone tone, Verification verification) {
        return LetterScores.of(letter, world.material, tone, verification);
    }

    @Test
    void qualityWeighsTheThreeScoresAndAllHaveTwoDecimals() {
        LetterScores scores = LetterScores.of(0.5, 1.2, -0.3);

        assertThat(scores.personalization()).hasToString("0.50");
        assertThat(scores.relevance()).hasToString("1.00");
        assertThat(scores.tone()).hasToString("0.00");
        assertThat(scores.quality()).hasToString("0.55");
        assertThat(LetterScores.of(1, 1, 1).quality()).hasToString("1.00");
        assertThat(LetterScores.of(0.333, 0.666, 0.125).quality()).hasToString("0.40");
    }

    @Test
    void personalIsWhatNamesThePersonsOwnAndTheEmployer() {
        assertThat(scores(letter("I worked at " + company + ".", "To " + employer + "."), Tone.TECHNICAL, CLEAN)
                        .personalization())
                .hasToString("0.50");
        assertThat(scores(letter("At " + company + " I did what " + employer + " needs."), Tone.TECHNICAL, CLEAN)
                        .personalization())
                .hasToString("1.00");
        assertThat(scores(letter("I am a hard worker.", "I like people."), Tone.TECHNICAL, CLEAN)
                        .personalization())
                .hasToString("0.00");
    }

    @Test
    void relevantIsWhatNamesThePostingsKeywordsThatTheCvSupports() {
        String everything = String.join(" ", world.material.posting().requirements()) + " "
                + String.join(" ", world.material.cv().skills());

        assertThat(scores(letter(everything), Tone.TECHNICAL, CLEAN).relevance())
                .hasToString("1.00");
        assertThat(scores(letter("I like the sea."), Tone.TECHNICAL, CLEAN).relevance())
                .hasToString("0.00");
    }

    @Test
    void everyRemarkOnStyleCostsATenthAndAtMostHalf() {
        Violation remark = new Violation("paragraphs[0]", "plain words", "leverage", Severity.WARNING);

        assertThat(tone(Tone.PROFESSIONAL, new Verification(List.of(remark)), "I work."))
                .isEqualTo("0.90");
        assertThat(tone(Tone.PROFESSIONAL, new Verification(Collections.nCopies(9, remark)), "I work."))
                .isEqualTo("0.50");
    }

    @Test
    void theToneThatWasAskedForIsHeard() {
        assertThat(tone(Tone.ENTHUSIASTIC, CLEAN, "I am glad to apply.")).isEqualTo("1.00");
        assertThat(tone(Tone.ENTHUSIASTIC, CLEAN, "I apply.")).isEqualTo("0.70");
        assertThat(tone(Tone.TECHNICAL, CLEAN, "I use " + skill + ". I cut costs by 12 %."))
                .isEqualTo("1.00");
        assertThat(tone(Tone.TECHNICAL, CLEAN, "I apply. I like work. I like people. I like it."))
                .isEqualTo("0.70");
        assertThat(tone(Tone.PROFESSIONAL, CLEAN, "word ".repeat(50) + ".")).isEqualTo("0.70");
    }

    @Test
    void gushingCostsExceptOnceInAnEnthusiasticLetter() {
        assertThat(tone(Tone.PROFESSIONAL, CLEAN, "I am thrilled!")).isEqualTo("0.80");
        assertThat(tone(Tone.ENTHUSIASTIC, CLEAN, "I am glad and thrilled.")).isEqualTo("1.00");
        assertThat(tone(Tone.PROFESSIONAL, CLEAN, "Wow!!!!!!!!!")).isEqualTo("0.70");
    }

    private String tone(Tone tone, Verification verification, String paragraph) {
        return scores(letter(paragraph), tone, verification).tone().toString();
    }
}
