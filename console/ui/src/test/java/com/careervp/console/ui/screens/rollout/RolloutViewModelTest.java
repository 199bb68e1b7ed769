package com.careervp.console.ui.screens.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.rollout.AdvanceVerdict;
import com.careervp.console.core.rollout.Approval;
import com.careervp.console.core.rollout.DriftResolution;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.core.rollout.WeightRequest;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.sample.SampleContext;
import com.careervp.console.ui.sample.SampleWorkspace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolloutViewModelTest {
    private final SampleWorkspace workspace = new SampleWorkspace();
    private final SampleContext around = new SampleContext();
    private final Inline inline = Inline.atOnce();
    private final RolloutViewModel model = new RolloutViewModel(around.context(workspace, inline));

    @BeforeEach
    void shown() {
        model.start();
    }

    private void choose(int weight) {
        model.setTarget(weight);
        inline.tick();
    }

    @Test
    void theSliderStartsAtTheLiveWeight() {
        assertThat(model.targetProperty().get()).isEqualTo(50);
    }

    @Test
    void theSliderFollowsTheLiveWeightUntilItIsMoved() {
        workspace.rollout.weight = 10;
        inline.tick();
        assertThat(model.targetProperty().get()).isEqualTo(10);
        choose(30);
        workspace.rollout.weight = 0;
        inline.tick();
        assertThat(model.targetProperty().get()).isEqualTo(30);
        assertThat(model.liveProperty().get()).isZero();
    }

    @Test
    void choosingAWeightShowsWhatItWouldChange() {
        choose(100);
        assertThat(model.previewProperty().get().data()).hasValueSatisfying(preview -> {
            assertThat(preview.to()).isEqualTo(100);
            assertThat(preview.change()).contains("from 50 to 100");
        });
    }

    @Test
    void movingUpAsPlannedAsksOnceAndNamesTheWayBack() {
        choose(100);
        model.apply();
        assertThat(around.questions).singleElement().satisfies(question -> {
            assertThat(question.friction()).isInstanceOf(Question.Friction.Once.class);
            assertThat(question.facts()).extracting(Question.Fact::name).contains("Way back");
        });
        assertThat(workspace.rollout.requests)
                .hasSize(1)
                .first()
                .extracting(WeightRequest::target)
                .isEqualTo(100);
        assertThat(around.environmentChanges).isPositive();
    }

    @Test
    void nothingIsChangedWhenTheOperatorTurnsAway() {
        around.answer = null;
        choose(100);
        model.apply();
        assertThat(workspace.rollout.requests).isEmpty();
    }

    @Test
    void movingDownIsNeverAsked() {
        choose(10);
        model.apply();
        assertThat(around.questions).isEmpty();
        assertThat(workspace.rollout.requests).extracting(WeightRequest::target).containsExactly(10);
    }

    @Test
    void leavingThePlanNeedsATypedReasonThatGoesIntoTheRequest() {
        workspace.rollout.verdict = new AdvanceVerdict.NeedsReason(List.of("the soak has 9 h to go"), true);
        choose(100);
        model.apply();
        assertThat(around.questions).singleElement().satisfies(question -> {
            assertThat(question.friction()).isInstanceOf(Question.Friction.Reason.class);
            assertThat(question.message()).contains("override", "the soak has 9 h to go");
        });
        assertThat(workspace.rollout.requests).extracting(WeightRequest::reason).containsExactly("because");
    }

    @Test
    void aBreachBlocks() {
        workspace.rollout.verdict = new AdvanceVerdict.Blocked(List.of("success rate"));
        choose(100);
        model.apply();
        assertThat(around.questions).isEmpty();
        assertThat(workspace.rollout.requests).isEmpty();
    }

    @Test
    void theChangeShowsItsChecksAndTheStacksEvents() {
        choose(100);
        model.apply();
        assertThat(model.change().lines()).extracting(ChangeLine::what).contains("stack is stable", "ApiStage");
        assertThat(model.change().resultProperty().get().words()).contains("from 50 % to 100 %");
        assertThat(around.notices).isNotEmpty();
    }

    @Test
    void aMissingApprovalCanBeGivenWithNameAndReason() {
        assertThat(model.safeguards().missingApproval())
                .hasValueSatisfying(phase -> assertThat(phase.weight()).isEqualTo(100));
        model.safeguards().approve();
        assertThat(workspace.rollout.approvals).last().satisfies(approval -> {
            assertThat(approval).extracting(Approval::by).isEqualTo("dana");
            assertThat(approval.reason()).isEqualTo("because");
        });
        assertThat(model.safeguards().missingApproval()).isEmpty();
    }

    @Test
    void escapeTakesTheSliderBackToTheLiveWeight() {
        choose(80);
        assertThat(model.forgetTarget()).isTrue();
        assertThat(model.targetProperty().get()).isEqualTo(50);
        assertThat(model.forgetTarget()).isFalse();
    }

    @Test
    void hidingTheScreenEndsItsPolling() {
        model.stop();
        assertThat(inline.repeating()).isZero();
    }

    @Test
    void aDriftIsResolvedAfterAQuestionThatNamesAllThreeWeights() {
        workspace.rollout.recorded = 10;
        RolloutStatus status = workspace.rollout.status();
        assertThat(model.drift().words(status)).contains("live 50 %", "recorded 10 %", "stack parameter 50 %");
        model.drift().ask(status, DriftResolution.RESTORE_RECORDED);
        assertThat(around.questions).singleElement().satisfies(question -> {
            assertThat(question.friction()).isInstanceOf(Question.Friction.Reason.class);
            assertThat(question.facts()).extracting(Question.Fact::value).containsExactly("50 %", "10 %", "50 %");
        });
        assertThat(workspace.rollout.resolutions).containsExactly(DriftResolution.RESTORE_RECORDED);
        assertThat(model.liveProperty().get()).isEqualTo(10);
    }
}
