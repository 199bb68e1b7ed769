package com.careervp.console.core.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.console.core.fake.InMemoryEnvironment;
import com.careervp.contract.OperationsAttributes;
import com.careervp.contract.TemplateParameters;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftTest {
    private final InMemoryEnvironment environment = new InMemoryEnvironment();
    private final Rollout rollout;

    DriftTest(@TempDir Path folder) {
        rollout = environment.workspace(folder).rollout();
    }

    @BeforeEach
    void thePhaseOfTenPercentRuns() {
        assertThat(change(10)).isInstanceOf(ChangeOutcome.Changed.class);
        environment.time.advance(java.time.Duration.ofMinutes(5));
    }

    private ChangeOutcome change(int weight) {
        return rollout.change(WeightRequest.to(weight, "test"), progress -> {});
    }

    private ChangeOutcome resolve(DriftResolution how) {
        return rollout.resolveDrift(how, "looked into it", progress -> {});
    }

    /// What the function in the environment does, without any console.
    private void theEnvironmentsGuardRollsBack(int parameter) {
        environment.stage.setCandidatePercent(0);
        environment.stack.forceParameter(TemplateParameters.VPR_CANDIDATE_PERCENT, Integer.toString(parameter));
        environment.rollouts.add(new RolloutEvent(
                environment.time.now(),
                RolloutEvent.Kind.ROLLED_BACK_BY_GUARD,
                10,
                0,
                OperationsAttributes.ACTOR_ROLLOUT_GUARD,
                "careervp-vpr-dlq-alarm-dev: Threshold Crossed",
                "All traffic is on the baseline; the stack's parameter follows."));
    }

    private void everythingStandsAt(int weight) {
        RolloutStatus status = rollout.status();
        assertThat(status.weight()).isEqualTo(weight);
        assertThat(status.state().weight()).isEqualTo(weight);
        assertThat(status.parameterWeight()).isEqualTo(weight);
        assertThat(status.drifted()).isFalse();
    }

    @Test
    void aWeightZeroThatTheEnvironmentsGuardMadeIsExplainedAndNoDrift() {
        theEnvironmentsGuardRollsBack(0);
        RolloutStatus status = rollout.status();
        assertThat(status.drifted()).isFalse();
        assertThat(status.guardToFollow()).isTrue();
        assertThat(status.guardStopped().orElseThrow().reason()).contains("vpr-dlq-alarm");
    }

    @Test
    void theRecordFollowsTheEnvironmentsGuardOnce() {
        rollout.approve(50, "lead@example.org", "looks good");
        theEnvironmentsGuardRollsBack(0);
        assertThat(rollout.followGuard()).isPresent();
        everythingStandsAt(0);
        assertThat(rollout.status().approvals()).isEmpty();
        assertThat(rollout.status().state().changedBy()).isEqualTo(OperationsAttributes.ACTOR_ROLLOUT_GUARD);
        assertThat(environment.audit.newest().orElseThrow().fact().action()).isEqualTo("follow-guard");
        assertThat(rollout.followGuard()).isEmpty();
        assertThat(rollout.status().guardStopped()).isPresent();
    }

    @Test
    void aParameterThatTheGuardCouldNotSetIsReconciledAfterIt() {
        theEnvironmentsGuardRollsBack(10);
        rollout.followGuard();
        assertThat(rollout.status().state().reconcilePending()).isTrue();
        assertThat(rollout.reconcile(progress -> {}, () -> false)).isTrue();
        everythingStandsAt(0);
    }

    @Test
    void afterTheGuardTheWeightCanGoUpAgainWithoutAnybodyTidyingUp() {
        theEnvironmentsGuardRollsBack(0);
        environment.time.advance(java.time.Duration.ofMinutes(5));
        assertThat(change(10)).isInstanceOf(ChangeOutcome.Changed.class);
        everythingStandsAt(10);
        assertThat(rollout.status().guardStopped()).isEmpty();
    }

    @Test
    void anOldEntryOfTheGuardDoesNotExplainALaterDrift() {
        theEnvironmentsGuardRollsBack(0);
        environment.time.advance(java.time.Duration.ofMinutes(5));
        change(10);
        environment.stage.setCandidatePercent(0);
        assertThat(rollout.status().drifted()).isTrue();
        assertThat(rollout.followGuard()).isEmpty();
    }

    @Test
    void anAlarmThatFiredWhileTheWeightStillWentUpExplainsTheRollback() {
        change(0);
        environment.time.advance(java.time.Duration.ofMinutes(5));
        theEnvironmentsGuardRollsBack(0);
        environment.time.advance(java.time.Duration.ofSeconds(3));
        environment.rollouts.add(new RolloutEvent(
                environment.time.now(), RolloutEvent.Kind.ADVANCED, 0, 10, "operator", "", "as planned"));
        RolloutState state = environment.rollouts.state().orElseThrow();
        environment.rollouts.save(state.moved(10, environment.time.now(), "operator"));
        assertThat(rollout.status().drifted()).isFalse();
        assertThat(rollout.followGuard()).isPresent();
        everythingStandsAt(0);
    }

    @Test
    void aStageThatSomebodyMovedIsAdopted() {
        environment.stage.setCandidatePercent(30);
        assertThat(rollout.status().drifted()).isTrue();
        assertThat(resolve(DriftResolution.ADOPT_LIVE)).isInstanceOf(ChangeOutcome.Changed.class);
        everythingStandsAt(30);
        assertThat(rollout.history(1).getFirst()).satisfies(event -> {
            assertThat(event.kind()).isEqualTo(RolloutEvent.Kind.DRIFT_RESOLVED);
            assertThat(event.detail()).isEqualTo("live 30 %, recorded 10 %, stack 10 %");
        });
        assertThat(environment.audit.newest().orElseThrow().fact().action()).isEqualTo("adopt-live-weight");
        assertThat(rollout.status().lockHeld()).isEmpty();
    }

    @Test
    void aStageThatSomebodyMovedIsSetBackToTheRecordedWeight() {
        environment.stage.setCandidatePercent(30);
        assertThat(resolve(DriftResolution.RESTORE_RECORDED)).isInstanceOf(ChangeOutcome.Changed.class);
        everythingStandsAt(10);
    }

    @Test
    void aParameterThatSomebodyMovedIsSetBackThroughTheStack() {
        environment.stack.forceParameter(TemplateParameters.VPR_CANDIDATE_PERCENT, "70");
        int updates = environment.stack.updates().size();
        assertThat(resolve(DriftResolution.RESTORE_RECORDED)).isInstanceOf(ChangeOutcome.Changed.class);
        everythingStandsAt(10);
        assertThat(environment.stack.updates()).hasSize(updates + 1);
    }

    @Test
    void restoringAHigherWeightIsRefusedWhileAGateIsBreached() {
        environment.stage.setCandidatePercent(5);
        environment.messages.send(environment.identity().names().vprJobsDeadLetterQueue(), "{}", Map.of());
        assertThat(resolve(DriftResolution.RESTORE_RECORDED)).isInstanceOf(ChangeOutcome.Refused.class);
        assertThat(environment.stage.read().weight()).isEqualTo(5);
    }

    @Test
    void aDriftIsNotResolvedWhileTheStackMovesOrSomebodyElseChanges() {
        environment.stage.setCandidatePercent(30);
        RolloutLock other = new RolloutLock("grace", "elsewhere", "weight", environment.time.now());
        environment.rollouts.acquire(other);
        // under somebody's lock a difference is a change in progress and no drift
        assertThat(resolve(DriftResolution.ADOPT_LIVE)).isInstanceOf(ChangeOutcome.Unchanged.class);
        environment.rollouts.release(other);
        environment.stack.forceStatus("UPDATE_ROLLBACK_FAILED");
        assertThat(resolve(DriftResolution.ADOPT_LIVE)).isInstanceOf(ChangeOutcome.Refused.class);
        assertThat(environment.stage.read().weight()).isEqualTo(30);
    }

    @Test
    void withoutAReasonOrADriftNothingIsTouched() {
        AtomicReference<ChangeState> last = new AtomicReference<>();
        assertThatThrownBy(() -> rollout.resolveDrift(DriftResolution.ADOPT_LIVE, " ", progress -> {}))
                .hasMessageContaining("needs a reason");
        ChangeOutcome outcome = rollout.resolveDrift(DriftResolution.ADOPT_LIVE, "just so", progress -> {
            if (progress instanceof ChangeProgress.Entered entered) {
                last.set(entered.state());
            }
        });
        assertThat(outcome).isEqualTo(new ChangeOutcome.Unchanged(10));
        assertThat(last).hasValue(ChangeState.DONE);
    }
}
