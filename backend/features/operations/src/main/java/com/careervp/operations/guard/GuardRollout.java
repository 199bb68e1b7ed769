package com.careervp.operations.guard;

import com.careervp.kernel.failure.FailureException;
import com.careervp.operations.guard.RolloutHistory.Entry;
import com.careervp.operations.guard.StackParameter.Reconciliation;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the candidate out of traffic because an alarm fired, records why, and lets the stack's parameter follow.
///
/// Traffic first: nothing that fails before or after keeps the weight from going to 0. The entry in the history is
/// written before as an intention and after as a fact, under the alarm's time, so that a repeated event (EventBridge
/// delivers at least once, Lambda repeats what failed) finishes what an earlier one began and adds nothing. Where the
/// weight is 0 already only the parameter is looked after.
public final class GuardRollout {
    static final String INTENDED = "The guard is taking the candidate out of traffic.";
    static final String DONE = "All traffic is on the baseline; the stack's parameter follows.";

    private static final Logger LOG = LoggerFactory.getLogger(GuardRollout.class);

    private final CandidateTraffic traffic;
    private final RolloutHistory history;
    private final StackParameter parameter;

    public GuardRollout(CandidateTraffic traffic, RolloutHistory history, StackParameter parameter) {
        this.traffic = traffic;
        this.history = history;
        this.parameter = parameter;
    }

    /// What came of it.
    ///
    /// @param stopped whether this call took the candidate out of traffic
    public record Outcome(boolean stopped, Reconciliation parameter) {}

    /// @throws FailureException when something is left to do; the same call again does it
    public Outcome guard(AlarmChange alarm) {
        int weight = (int) Math.ceil(traffic.weight());
        if (weight > 0) {
            stop(alarm, weight);
        } else {
            finishRecord(alarm);
        }
        Reconciliation reconciliation = parameter.setToZero();
        LOG.info("weight was {}, the stack's parameter: {}", weight, reconciliation);
        return new Outcome(weight > 0, reconciliation);
    }

    private void stop(AlarmChange alarm, int weight) {
        Entry intended = new Entry(alarm.at(), weight, reason(alarm), INTENDED);
        try {
            history.put(intended);
        } catch (FailureException e) {
            LOG.error("the intention could not be recorded; traffic goes first: {}", e.failure(), e);
        }
        traffic.stop();
        LOG.warn("alarm {} took the candidate out of traffic at {} percent", alarm.alarm(), weight);
        try {
            history.put(new Entry(alarm.at(), weight, reason(alarm), DONE));
        } catch (FailureException e) {
            LOG.error("the rollback could not be recorded: {}", e.failure(), e);
        }
    }

    /// An earlier call for this alarm may have died between stopping and recording it.
    private void finishRecord(AlarmChange alarm) {
        Optional<Entry> begun =
                history.find(alarm.at()).filter(entry -> entry.detail().equals(INTENDED));
        begun.ifPresent(entry -> history.put(new Entry(entry.at(), entry.from(), entry.reason(), DONE)));
    }

    private static String reason(AlarmChange alarm) {
        return alarm.reason().isEmpty() ? alarm.alarm() : alarm.alarm() + ": " + alarm.reason();
    }
}
