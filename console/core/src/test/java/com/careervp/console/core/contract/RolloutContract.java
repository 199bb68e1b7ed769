package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.EnvironmentPorts;
import com.careervp.console.core.Workspace;
import com.careervp.console.core.audit.AuditEntry;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.rollout.ChangeOutcome;
import com.careervp.console.core.rollout.ChangeProgress;
import com.careervp.console.core.rollout.RollBackOutcome;
import com.careervp.console.core.rollout.Rollout;
import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.core.rollout.WeightRequest;
import com.careervp.contract.TemplateParameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How an operator moves the weight and rolls back, on any environment.
public abstract class RolloutContract {

    protected abstract Workspace workspace();

    /// The ports behind the workspace.
    protected abstract EnvironmentPorts ports();

    private Rollout rollout() {
        return workspace().rollout();
    }

    private String parameter() {
        return ports().stack().describe().parameters().getOrDefault(TemplateParameters.VPR_CANDIDATE_PERCENT, "none");
    }

    private RollBackOutcome rollBack() {
        return rollout().rollBack("contract", rollout().stopwatch(), progress -> {}, () -> false);
    }

    @AfterEach
    void backToZero() {
        if (ports().stage().read().weight() != 0 || !parameter().equals("0")) {
            rollBack();
            assertThat(rollout().reconcile(progress -> {}, () -> false)).isTrue();
        }
    }

    @Test
    void aChangeOfTheWeightIsInForceOnTheStageAndInTheStack() {
        List<ChangeProgress> seen = new ArrayList<>();
        ChangeOutcome outcome = rollout().change(WeightRequest.to(10, "contract"), seen::add);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ChangeOutcome.Changed.class,
                        changed -> assertThat(changed.to()).isEqualTo(10));
        assertThat(seen).isNotEmpty();
        assertThat(ports().stage().read().weight()).isEqualTo(10);
        assertThat(parameter()).isEqualTo("10");
        assertThat(rollout().status().weight()).isEqualTo(10);
        assertThat(ports().rollouts().lock()).isEmpty();
        assertThat(rollout().history(1)).extracting(RolloutEvent::to).containsExactly(10);
    }

    @Test
    void theWeightThatIsInForceIsNotChangedAgain() {
        assertThat(rollout().change(WeightRequest.to(0, "contract"), progress -> {}))
                .isEqualTo(new ChangeOutcome.Unchanged(0));
    }

    @Test
    void aRollbackIsAtZeroAtOnceAndTheStackFollows() {
        assertThat(rollout().change(WeightRequest.to(10, "contract"), progress -> {}))
                .isInstanceOf(ChangeOutcome.Changed.class);
        RollBackOutcome outcome = rollBack();
        assertThat(outcome).isInstanceOfSatisfying(RollBackOutcome.AtZero.class, zero -> {
            assertThat(zero.fromWeight()).isEqualTo(10);
            assertThat(zero.reconcile()).isTrue();
            assertThat(zero.unrecorded()).isEmpty();
            assertThat(zero.incident()).isPresent();
        });
        assertThat(ports().stage().read().weight()).isZero();
        assertThat(ports().liveProbe().send(5).candidate()).isZero();
        assertThat(rollout().reconcile(progress -> {}, () -> false)).isTrue();
        assertThat(parameter()).isEqualTo("0");
        assertThat(ports().stage().read().weight()).isZero();
        assertThat(rollout().status().weight()).isZero();
        assertThat(rollout().incidents(1))
                .singleElement()
                .satisfies(incident -> assertThat(incident.fromWeight()).isEqualTo(10));
        assertThat(workspace().audit().verify().valid()).isTrue();
        assertThat(workspace().audit().page("", 10).items())
                .extracting(AuditEntry::fact)
                .extracting(AuditFact::action)
                .contains("change-weight");
    }
}
