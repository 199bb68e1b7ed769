package com.careervp.console.core.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.fake.InMemoryEnvironment;
import com.careervp.console.core.fake.Trouble;
import com.careervp.console.core.gates.Variant;
import com.careervp.console.core.stacks.StackUpdate;
import com.careervp.contract.TemplateParameters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloutDeskTest {
    private final InMemoryEnvironment environment = new InMemoryEnvironment();
    private final Rollout rollout;
    private final Path folder;
    private final List<ChangeState> states = new ArrayList<>();

    RolloutDeskTest(@TempDir Path folder) {
        this.folder = folder;
        this.rollout = environment.workspace(folder).rollout();
    }

    private ChangeOutcome change(int weight, String reason) {
        return rollout.change(WeightRequest.to(weight, reason), progress -> {
            if (progress instanceof ChangeProgress.Entered entered) {
                states.add(entered.state());
            }
        });
    }

    private RollBackOutcome rollBack() {
        return rollout.rollBack("trouble", rollout.stopwatch(), progress -> {}, () -> false);
    }

    private List<String> failedChecks(ChangeOutcome outcome) {
        assertThat(outcome).isInstanceOf(ChangeOutcome.Refused.class);
        return ((ChangeOutcome.Refused) outcome)
                .failed().stream().map(check -> check.name().name()).toList();
    }

    private void traffic(int count, int status) {
        for (int i = 0; i < count; i++) {
            environment.requests.add(environment.time.now(), Variant.CANDIDATE, status, 50 + i % 7);
        }
    }

    @Test
    void theFirstPhaseOfThePlanGoesThroughAllStates() {
        ChangeOutcome outcome = change(10, "");
        assertThat(outcome).isInstanceOfSatisfying(ChangeOutcome.Changed.class, changed -> {
            assertThat(changed.from()).isZero();
            assertThat(changed.to()).isEqualTo(10);
            assertThat(changed.probes().candidate()).isEqualTo(1);
        });
        assertThat(states)
                .containsExactly(
                        ChangeState.CHECKING,
                        ChangeState.LOCKING,
                        ChangeState.APPLYING,
                        ChangeState.FOLLOWING,
                        ChangeState.VERIFYING,
                        ChangeState.RECORDING,
                        ChangeState.DONE);
        RolloutStatus status = rollout.status();
        assertThat(status.weight()).isEqualTo(10);
        assertThat(status.drifted()).isFalse();
        assertThat(status.armed()).isTrue();
        assertThat(status.lockHeld()).isEmpty();
        assertThat(rollout.history(1).getFirst().kind()).isEqualTo(RolloutEvent.Kind.ADVANCED);
        assertThat(environment.audit.newest().orElseThrow().fact().change())
                .isEqualTo(new AuditFact.Change("0 %", "10 %"));
    }

    @Test
    void goingUpNamesTheGateAlarmsAndGoingDownClearsThem() {
        change(10, "");
        change(5, "");
        assertThat(environment.stack.updates())
                .extracting(StackUpdate::changes)
                .allMatch(
                        changes -> changes.keySet().equals(java.util.Set.of(TemplateParameters.VPR_CANDIDATE_PERCENT)));
        assertThat(environment.stack.updates().get(0).rollbackTriggerArns()).hasSize(3);
        assertThat(environment.stack.updates().get(1).rollbackTriggerArns()).isEmpty();
    }

    @Test
    void leavingThePlanNeedsAReasonAndIsRecordedAsAnOverride() {
        assertThat(failedChecks(change(35, ""))).containsExactly("RULES");
        assertThat(states).endsWith(ChangeState.REFUSED);
        assertThat(environment.stack.updates()).isEmpty();
        assertThat(change(35, "load test")).isInstanceOf(ChangeOutcome.Changed.class);
        RolloutEvent event = rollout.history(1).getFirst();
        assertThat(event.kind()).isEqualTo(RolloutEvent.Kind.OVERRIDDEN);
        assertThat(event.reason()).isEqualTo("load test");
        assertThat(environment.audit.newest().orElseThrow().fact().action()).isEqualTo("override-weight");
    }

    @Test
    void theSecondPhaseNeedsSoakSamplesAndApproval() {
        change(10, "");
        assertThat(rollout.preview(50).verdict()).isInstanceOfSatisfying(AdvanceVerdict.NeedsReason.class, needs -> {
            assertThat(needs.override()).isTrue();
            assertThat(String.join("\n", needs.why()))
                    .contains("soak has 24 h 00 m")
                    .contains("not enough data: success rate")
                    .contains("approval of the engineering lead for 50 %");
        });
        rollout.approve(50, "lead@example.org", "figures look good");
        assertThat(rollout.preview(50).verdict())
                .isInstanceOfSatisfying(
                        AdvanceVerdict.NeedsReason.class,
                        needs -> assertThat(String.join("\n", needs.why())).doesNotContain("approval"));
    }

    @Test
    void anApprovalIsOnlyForAPhaseThatNeedsOne() {
        assertThatThrownBy(() -> rollout.approve(10, "x", "y")).hasMessageContaining("50 %, 100 %");
        assertThatThrownBy(() -> rollout.approve(50, "x", " ")).hasMessageContaining("reason");
    }

    @Test
    void aBreachedGateBlocksEvenWithAReason() {
        environment.messages.send(environment.identity().names().vprJobsDeadLetterQueue(), "{}", Map.of());
        assertThat(failedChecks(change(10, "I insist"))).containsExactly("RULES");
        assertThat(rollout.preview(10).verdict()).isInstanceOf(AdvanceVerdict.Blocked.class);
    }

    @Test
    void goingDownIsNeverObstructed() {
        change(10, "");
        environment.messages.send(environment.identity().names().vprJobsDeadLetterQueue(), "{}", Map.of());
        environment.alarms.setState(environment.identity().names().alarm("vpr-dlq"), AlarmState.ALARM, "1 > 0");
        assertThat(change(3, "")).isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(rollout.history(1).getFirst().kind()).isEqualTo(RolloutEvent.Kind.LOWERED);
    }

    @Test
    void aFiringGateAlarmRefusesToGoUp() {
        environment.alarms.setState(environment.identity().names().alarm("vpr-dlq"), AlarmState.ALARM, "1 > 0");
        assertThat(failedChecks(change(10, ""))).containsExactly("ALARMS_QUIET");
    }

    @Test
    void anUnstableStackRefuses() {
        environment.stack.forceStatus("UPDATE_ROLLBACK_FAILED");
        assertThat(failedChecks(change(10, ""))).containsExactly("STACK_STABLE");
    }

    @Test
    void aMissingCandidateRefuses() {
        environment.candidateAnswer = new CandidateProbe.Answer(false, false, "the function does not exist");
        assertThat(failedChecks(change(10, ""))).containsExactly("CANDIDATE_ANSWERS");
    }

    @Test
    void aStageWithoutCanaryRefuses() {
        environment.stage.removeCanary();
        assertThat(failedChecks(change(10, ""))).contains("CANARY_PRESENT");
    }

    @Test
    void driftMustBeResolvedWithAReason() {
        environment.stage.setCandidatePercent(7);
        assertThat(rollout.status().drifted()).isTrue();
        assertThat(failedChecks(change(10, ""))).contains("WEIGHTS_AGREE");
        assertThat(change(10, "somebody clicked in the AWS console")).isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(rollout.status().drifted()).isFalse();
    }

    @Test
    void aForeignLockRefusesUntilItIsTakenOverWithAReason() {
        RolloutLock foreign = new RolloutLock("grace", "console of grace", "testing", environment.time.now());
        environment.rollouts.acquire(foreign);
        environment.time.advance(Duration.ofMinutes(90));
        ChangeOutcome refused = change(10, "");
        assertThat(failedChecks(refused)).containsExactly("LOCK_FREE");
        assertThat(((ChangeOutcome.Refused) refused).failed().getFirst().found())
                .contains("grace", "1 h 30 m");
        assertThat(rollout.change(new WeightRequest(10, "", true), progress -> {}))
                .isInstanceOf(ChangeOutcome.Refused.class);
        assertThat(rollout.change(new WeightRequest(10, "grace went home", true), progress -> {}))
                .isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(rollout.history(5)).extracting(RolloutEvent::kind).contains(RolloutEvent.Kind.LOCK_TAKEN_OVER);
    }

    @Test
    void aStackThatRollsBackIsReportedWithTheResourceThatBrokeIt() {
        environment.stack.failNextUpdate();
        assertThat(change(10, "")).isInstanceOfSatisfying(ChangeOutcome.Failed.class, failed -> {
            assertThat(failed.why()).contains("UPDATE_ROLLBACK_COMPLETE");
            assertThat(failed.liveWeight()).isZero();
            assertThat(failed.breaking()).extracting(event -> event.logicalId()).containsExactly("ApiStage");
        });
        assertThat(rollout.status().lockHeld()).isEmpty();
        assertThat(rollout.history(1).getFirst().kind()).isEqualTo(RolloutEvent.Kind.FAILED);
    }

    @Test
    void askingForThePresentWeightChangesNothing() {
        assertThat(change(0, "")).isEqualTo(new ChangeOutcome.Unchanged(0));
        assertThat(environment.stack.updates()).isEmpty();
    }

    @Test
    void weightsOutsideTheRangeAreRefused() {
        assertThatThrownBy(() -> WeightRequest.to(101, ""))
                .hasMessageContaining("101")
                .hasMessageContaining("0 to 100");
        assertThatThrownBy(() -> WeightRequest.to(-1, "")).hasMessageContaining("-1");
    }

    @Test
    void rollingBackStopsTheTrafficFirstAndLetsTheStackFollow() {
        change(10, "");
        RollBackOutcome outcome = rollBack();
        assertThat(outcome).isInstanceOfSatisfying(RollBackOutcome.AtZero.class, zero -> {
            assertThat(zero.fromWeight()).isEqualTo(10);
            assertThat(zero.reconcile()).isTrue();
            assertThat(zero.unrecorded()).isEmpty();
            assertThat(zero.incident().orElseThrow().card()).contains("success rate");
        });
        RolloutStatus status = rollout.status();
        assertThat(status.weight()).isZero();
        assertThat(status.parameterWeight()).isEqualTo(10);
        assertThat(status.state().reconcilePending()).isTrue();
        assertThat(status.drifted()).isFalse();

        assertThat(rollout.reconcile(progress -> {}, () -> false)).isTrue();
        assertThat(rollout.status().parameterWeight()).isZero();
        assertThat(rollout.status().state().reconcilePending()).isFalse();
        assertThat(environment.stack.updates().getLast().rollbackTriggerArns()).isEmpty();
    }

    @Test
    void rollingBackTwiceIsHarmless() {
        change(10, "");
        rollBack();
        assertThat(rollBack()).isInstanceOfSatisfying(RollBackOutcome.AtZero.class, zero -> {
            assertThat(zero.incident()).isEmpty();
            assertThat(zero.reconcile()).isTrue();
        });
        assertThat(rollout.incidents(10)).hasSize(1);
    }

    @Test
    void withoutANetworkTheRollbackTriesUntilItGetsThrough() {
        change(10, "");
        ConsoleFailure unreachable = new ConsoleFailure.Unreachable(Trouble.origin("API Gateway"));
        environment.stage.trouble.once(unreachable);
        environment.stage.trouble.once(unreachable);
        long click = rollout.stopwatch();
        RollBackOutcome outcome = rollout.rollBack("trouble", click, progress -> {}, () -> false);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RollBackOutcome.AtZero.class,
                        zero -> assertThat(zero.millisToZero()).isEqualTo(2_000));
    }

    @Test
    void toldToStopItSaysWhatWasNotReached() {
        change(10, "");
        environment.stage.trouble.always(new ConsoleFailure.Unreachable(Trouble.origin("API Gateway")));
        RollBackOutcome outcome = rollout.rollBack("trouble", rollout.stopwatch(), progress -> {}, () -> true);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RollBackOutcome.NotReached.class,
                        not -> assertThat(not.notReached().getFirst()).contains("API Gateway"));
    }

    @Test
    void aRollbackWithoutPermissionEndsAtOnce() {
        change(10, "");
        environment.stage.trouble.always(new ConsoleFailure.AccessDenied(Trouble.origin("API Gateway")));
        assertThat(rollBack())
                .isInstanceOfSatisfying(
                        RollBackOutcome.NotReached.class,
                        not -> assertThat(not.attempts()).isEqualTo(1));
    }

    @Test
    void whatCannotBeWrittenDownDoesNotUndoTheRollback() {
        change(10, "");
        environment.rollouts.trouble.always(new ConsoleFailure.Unreachable(Trouble.origin("DynamoDB")));
        assertThat(rollBack())
                .isInstanceOfSatisfying(
                        RollBackOutcome.AtZero.class,
                        zero -> assertThat(zero.unrecorded()).isNotEmpty());
        assertThat(environment.stage.read().weight()).isZero();
    }

    @Test
    void theReconciliationWaitsForABusyStack() {
        change(10, "");
        rollBack();
        environment.stack.forceStatus("UPDATE_ROLLBACK_IN_PROGRESS");
        List<String> told = new ArrayList<>();
        boolean done = rollout.reconcile(
                progress -> {
                    told.add(progress.detail());
                    if (told.size() == 3) {
                        environment.stack.forceStatus("UPDATE_ROLLBACK_COMPLETE");
                    }
                },
                () -> false);
        assertThat(done).isTrue();
        assertThat(told).anyMatch(detail -> detail.contains("UPDATE_ROLLBACK_IN_PROGRESS"));
    }

    @Test
    void theGuardRollsBackAtTheSecondBreachInARow() {
        change(10, "");
        traffic(100, 503);
        assertThat(rollout.guard()).isInstanceOf(GuardVerdict.Warned.class);
        assertThat(environment.stage.read().weight()).isEqualTo(10);
        assertThat(rollout.guard()).isInstanceOf(GuardVerdict.RolledBack.class);
        assertThat(environment.stage.read().weight()).isZero();
        assertThat(rollout.history(1).getFirst().kind()).isEqualTo(RolloutEvent.Kind.ROLLED_BACK_BY_GUARD);
    }

    @Test
    void aRecoveryBetweenTwoBreachesCountsAnew() {
        change(10, "");
        String dead = environment.identity().names().vprJobsDeadLetterQueue();
        environment.messages.send(dead, "{}", Map.of());
        assertThat(rollout.guard()).isInstanceOf(GuardVerdict.Warned.class);
        environment.messages.purge(dead);
        assertThat(rollout.guard()).isInstanceOf(GuardVerdict.Fine.class);
        environment.messages.send(dead, "{}", Map.of());
        assertThat(rollout.guard()).isInstanceOf(GuardVerdict.Warned.class);
    }

    @Test
    void aDisarmedGuardOnlyWatches() {
        change(10, "");
        rollout.armGuard(false, "maintenance");
        traffic(100, 503);
        assertThat(rollout.guard()).isInstanceOf(GuardVerdict.Idle.class);
    }

    @Test
    void trafficIsCountedInSlices() {
        environment.requests.add(environment.time.now().minusSeconds(65), Variant.BASELINE, 200, 10);
        environment.requests.add(environment.time.now().minusSeconds(5), Variant.CANDIDATE, 202, 10);
        environment.requests.add(environment.time.now().minusSeconds(4), Variant.CANDIDATE, 503, 10);
        List<TrafficBucket> buckets = rollout.traffic(Duration.ofMinutes(2), Duration.ofSeconds(60));
        assertThat(buckets).hasSize(2);
        assertThat(buckets.getFirst().baseline()).isEqualTo(1);
        assertThat(buckets.getLast()).satisfies(last -> {
            assertThat(last.candidate()).isEqualTo(2);
            assertThat(last.failed()).isEqualTo(1);
        });
    }

    @Test
    void aPlanMustClimb() {
        assertThatThrownBy(() -> new RolloutPlan(List.of(
                        new RolloutPhase(1, 50, Duration.ZERO, 1, Approver.NONE),
                        new RolloutPhase(2, 10, Duration.ZERO, 1, Approver.NONE))))
                .hasMessageContaining("phase 2 has weight 10");
        assertThat(RolloutPlan.standard().faster(720).phases().getFirst().minimumSoak())
                .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void twoConsolesCannotChangeAtTheSameTime() {
        Rollout other = environment.workspace(folder, "grace").rollout();
        List<ChangeOutcome> second = new ArrayList<>();
        ChangeOutcome first = rollout.change(WeightRequest.to(10, ""), progress -> {
            if (progress instanceof ChangeProgress.Entered(ChangeState state, String _)
                    && state == ChangeState.FOLLOWING) {
                second.add(other.change(WeightRequest.to(50, "me too"), ignored -> {}));
            }
        });
        assertThat(first).isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(failedChecks(second.getFirst())).contains("LOCK_FREE", "STACK_STABLE");
    }
}
