package com.careervp.console.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.sample.SampleRollout;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.theme.Tone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollBackViewModelTest {
    private final SampleRollout rollout = new SampleRollout();
    private final Inline inline = Inline.byHand();
    private final List<Notice> notices = new ArrayList<>();
    private int changes;
    private final RollBackViewModel model = new RollBackViewModel(
            rollout, inline.tools().background(), inline.tools().cadence(), notices::add, () -> changes++);

    @Test
    void atWeightZeroTheButtonIsDisabledAndSaysSo() {
        model.weightRead(0, false);
        assertThat(model.enabledProperty().get()).isFalse();
        assertThat(model.labelProperty().get()).isEqualTo("Weight is 0 %");
        model.rollBack();
        inline.work();
        assertThat(rollout.rollBacks).isZero();
    }

    @Test
    void withAnUnknownWeightTheButtonCanBePressed() {
        model.weightRead(-1, false);
        assertThat(model.enabledProperty().get()).isTrue();
    }

    @Test
    void oneClickRollsBackAndShowsTheSecondsToTheVerifiedZero() {
        model.weightRead(50, false);
        model.rollBack();
        assertThat(model.phaseProperty().get()).isEqualTo(RollBackViewModel.Phase.RUNNING);
        assertThat(model.enabledProperty().get()).isFalse();
        inline.work();
        assertThat(rollout.rollBacks).isOne();
        assertThat(rollout.weight).isZero();
        assertThat(model.newsProperty().get()).contains("0.84 s");
        assertThat(notices).first().extracting(Notice::title).isEqualTo("Rolled back from 50 %");
        assertThat(changes).isPositive();
    }

    @Test
    void untilTheStackParameterFollowedTheTitleBarSaysThatItIsStillToFollow() {
        model.weightRead(50, false);
        List<String> said = new ArrayList<>();
        model.newsProperty().addListener((source, before, after) -> said.add(after));
        model.rollBack();
        inline.work();
        assertThat(said).anyMatch(news -> news.contains("still to follow"));
        assertThat(rollout.reconciles).isOne();
        assertThat(model.phaseProperty().get()).isEqualTo(RollBackViewModel.Phase.DONE);
        assertThat(model.newsProperty().get()).endsWith("stack parameter followed");
    }

    @Test
    void aSecondClickWhileTheFirstRunsChangesNothing() {
        model.weightRead(50, false);
        model.rollBack();
        model.rollBack();
        inline.work();
        assertThat(rollout.rollBacks).isOne();
    }

    @Test
    void aRollbackThatFailsSaysThatZeroWasNotReachedAndCanBeTriedAgain() {
        model.weightRead(50, false);
        rollout.failure =
                new ConsoleFailure.Unreachable(FailureOrigin.local("API Gateway", "UpdateStage", "no route to host"));
        model.rollBack();
        inline.work();
        assertThat(model.phaseProperty().get()).isEqualTo(RollBackViewModel.Phase.NOT_REACHED);
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.tone()).isEqualTo(Tone.BREACH);
            assertThat(notice.text()).contains("no route to host");
        });
        assertThat(model.enabledProperty().get()).isTrue();
    }

    @Test
    void aRollbackThatIsToldToStopEndsAsNotReached() {
        model.weightRead(50, false);
        model.rollBack();
        model.stopTrying();
        inline.work();
        assertThat(model.phaseProperty().get()).isEqualTo(RollBackViewModel.Phase.NOT_REACHED);
    }

    @Test
    void anEarlierRollbackWhoseParameterIsStillToFollowIsTakenUpAgain() {
        model.weightRead(0, true);
        inline.work();
        assertThat(rollout.reconciles).isOne();
    }
}
