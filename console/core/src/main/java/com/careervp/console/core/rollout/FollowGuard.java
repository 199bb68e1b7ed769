package com.careervp.console.core.rollout;

import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.contract.OperationsAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the rollback that the environment's own guard made into the record. The guard sets the live stage to 0, the
/// stack parameter follows by it or by the console's reconciliation, and its entry in the history says why; only the
/// recorded weight does not know of it.
final class FollowGuard {
    private static final int ENTRIES = 25;

    private final RolloutPorts ports;
    private final RolloutSetting setting;
    private final Audit audit;

    FollowGuard(RolloutPorts ports, RolloutSetting setting, Audit audit) {
        this.ports = ports;
        this.setting = setting;
        this.audit = audit;
    }

    /// The guard's entry, if no later one decided the weight. Its time is the alarm's: when the alarm fired while the
    /// weight was still going up, it stands before the entry of the very change that the guard stopped.
    @Nullable
    RolloutEvent explanation() {
        List<RolloutEvent> decisions = ports.store().history(ENTRIES).stream()
                .filter(event -> event.kind().setsWeight())
                .limit(3)
                .toList();
        if (!decisions.isEmpty() && byGuard(decisions.get(0))) {
            return decisions.get(0);
        }
        if (decisions.size() < 2 || !byGuard(decisions.get(1))) {
            return null;
        }
        RolloutEvent stop = decisions.get(1);
        boolean raisedBefore = decisions.size() > 2 && decisions.get(2).to() == stop.from();
        return decisions.get(0).to() == stop.from() && !raisedBefore ? stop : null;
    }

    private static boolean byGuard(RolloutEvent event) {
        return event.kind() == RolloutEvent.Kind.ROLLED_BACK_BY_GUARD
                && event.by().equals(OperationsAttributes.ACTOR_ROLLOUT_GUARD);
    }

    Optional<RolloutEvent> run(RolloutStatus status) {
        if (!status.guardToFollow()) {
            return Optional.empty();
        }
        RolloutEvent event = status.guardStopped().orElseThrow();
        RolloutState before = status.state();
        try {
            ports.store()
                    .save(new RolloutState(
                            0,
                            event.at(),
                            event.by(),
                            before.guardArmed(),
                            0,
                            status.parameterWeight() > 0,
                            before.version()));
        } catch (ConsoleException e) {
            if (e.failure() instanceof ConsoleFailure.Conflict && recordedZero()) {
                // another console was faster
                return Optional.empty();
            }
            throw e;
        }
        ports.store().clearApprovals();
        audit.record(
                "follow-guard",
                setting.identity().stackName(),
                new AuditFact.Change(before.weight() + " %", "0 %"),
                event.reason(),
                "the environment's guard rolled back");
        return Optional.of(event);
    }

    private boolean recordedZero() {
        return ports.store().state().map(state -> state.weight() == 0).orElse(false);
    }
}
