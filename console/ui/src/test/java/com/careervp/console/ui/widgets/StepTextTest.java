package com.careervp.console.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.ui.theme.Tone;
import com.careervp.contract.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepTextTest {
    private static final Instant START = Instant.parse("2026-11-22T12:05:00Z");
    private static final Instant NOW = START.plusSeconds(75);

    private static StepGraph.Step step(StepStatus state, int attempts, boolean ended, String error) {
        return new StepGraph.Step(
                "matching",
                "Matching",
                state,
                attempts,
                attempts == 0 ? null : START,
                ended ? START.plusMillis(1_240) : null,
                error);
    }

    @ParameterizedTest
    @CsvSource({"WAITING,UNKNOWN", "RUNNING,CANDIDATE", "DONE,GOOD", "SKIPPED,UNKNOWN", "FAILED,BREACH"})
    void everyStateHasItsTone(StepStatus state, Tone tone) {
        assertThat(StepText.tone(state)).isEqualTo(tone);
    }

    @Test
    void statesCanBeToldApartWithoutColours() {
        assertThat(Arrays.stream(StepStatus.values()).map(StepText::icon)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(StepStatus.values()).map(StepText::word)).doesNotHaveDuplicates();
    }

    @Test
    void aRunningStepCountsUpToNow() {
        StepGraph.Step running = step(StepStatus.RUNNING, 1, false, "");
        assertThat(StepText.line(running, NOW)).isEqualTo("running · 1 m 15 s");
        assertThat(StepText.line(running, NOW.plusSeconds(1))).isEqualTo("running · 1 m 16 s");
    }

    @Test
    void aStepThatEndedSaysHowLongItTook() {
        assertThat(StepText.line(step(StepStatus.DONE, 1, true, ""), NOW)).isEqualTo("done · 1.2 s");
        assertThat(StepText.line(step(StepStatus.FAILED, 3, true, "LLM_TIMEOUT"), NOW))
                .isEqualTo("failed · 1.2 s");
    }

    @ParameterizedTest
    @EnumSource(
            value = StepStatus.class,
            names = {"WAITING", "SKIPPED"})
    void aStepThatNeverBeganHasNoDuration(StepStatus state) {
        assertThat(StepText.line(step(state, 0, false, ""), NOW)).isEqualTo(state.id());
    }

    @Test
    void aStepBehindASlowClockDoesNotCountBackwards() {
        assertThat(StepText.line(step(StepStatus.RUNNING, 1, false, ""), START.minusSeconds(5)))
                .isEqualTo("running · 0 s");
    }

    @ParameterizedTest
    @CsvSource({"-3,0 ms", "0,0 ms", "999,999 ms", "1000,1.0 s", "9949,9.9 s", "10000,10 s", "125000,2 m 05 s"})
    void durationsHaveNoMoreDigitsThanTheyNeed(long millis, String words) {
        assertThat(StepText.precise(Duration.ofMillis(millis))).isEqualTo(words);
    }

    @Test
    void whoCannotSeeTheGraphHearsEverythingInIt() {
        assertThat(StepText.accessible(step(StepStatus.FAILED, 3, true, "LLM_TIMEOUT"), NOW))
                .isEqualTo("Matching, failed, 1.2 s, 3 tries, error LLM_TIMEOUT");
        assertThat(StepText.accessible(step(StepStatus.WAITING, 0, false, ""), NOW))
                .isEqualTo("Matching, waiting");
    }

    @Test
    void theTooltipTellsStartAndEnd() {
        assertThat(StepText.tooltip(step(StepStatus.DONE, 1, true, ""), NOW, ZoneOffset.UTC))
                .contains("1 try")
                .contains("started  2026-11-22 12:05:00.000 Z")
                .contains("ended  2026-11-22 12:05:01.240 Z");
        assertThat(StepText.tooltip(step(StepStatus.RUNNING, 2, false, ""), NOW, ZoneOffset.UTC))
                .contains("2 tries")
                .doesNotContain("ended");
    }

    @ParameterizedTest
    @CsvSource({
        "running · 9 s,running · 00 s",
        "running · 14 m 05 s,running · 00 m 00 s",
        "done · 1.2 s,done · 0.00 s",
        "done · 7 ms,done · 000 ms",
        "waiting,waiting"
    })
    void whatAStepNeedsDoesNotGrowWithEveryDigit(String line, String widest) {
        assertThat(StepText.widest(line)).isEqualTo(widest);
    }

    @Test
    void aCodeMayBreakBehindItsUnderscores() {
        assertThat(CodeText.breakable("NO_CV_FOUND")).isEqualTo("NO_\u200aCV_\u200aFOUND");
    }
}
