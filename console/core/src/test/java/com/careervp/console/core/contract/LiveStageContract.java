package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.rollout.LiveProbe;
import com.careervp.console.core.rollout.LiveStage;
import com.careervp.console.core.rollout.StageSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a [LiveStage] must do, and the [LiveProbe] that sees its effect.
public abstract class LiveStageContract {

    protected abstract LiveStage stage();

    protected abstract LiveProbe probe();

    @AfterEach
    void backToZero() {
        stage().setCandidatePercent(0);
    }

    @Test
    void theStageNamesBothFunctions() {
        StageSnapshot snapshot = stage().read();
        assertThat(snapshot.hasCanary()).isTrue();
        assertThat(snapshot.baselineFunction()).isNotEmpty().isNotEqualTo(snapshot.candidateFunction());
        assertThat(snapshot.weight()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 37, 50, 100, 0})
    void thePercentageIsReadAsItWasSet(int percent) {
        StageSnapshot before = stage().read();
        stage().setCandidatePercent(percent);
        StageSnapshot after = stage().read();
        assertThat(after.weight()).isEqualTo(percent);
        assertThat(after.baselineFunction()).isEqualTo(before.baselineFunction());
        assertThat(after.candidateFunction()).isEqualTo(before.candidateFunction());
    }

    @Test
    void atZeroAndAtAHundredOnlyOnePathAnswers() {
        stage().setCandidatePercent(0);
        assertThat(probe().send(8)).isEqualTo(new LiveProbe.Answers(8, 0, 0));
        stage().setCandidatePercent(100);
        assertThat(probe().send(8)).isEqualTo(new LiveProbe.Answers(0, 8, 0));
    }
}
