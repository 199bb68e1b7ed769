package com.careervp.console.core.fake;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.rollout.Approval;
import com.careervp.console.core.rollout.Incident;
import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.core.rollout.RolloutLock;
import com.careervp.console.core.rollout.RolloutState;
import com.careervp.console.core.rollout.RolloutStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rollout records in memory.
public final class InMemoryRolloutStore implements RolloutStore {
    public final Trouble trouble = new Trouble();
    private final List<Approval> approvals = new ArrayList<>();
    private final List<RolloutEvent> events = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private @Nullable RolloutState state;
    private @Nullable RolloutLock lock;

    @Override
    public synchronized Optional<RolloutState> state() {
        trouble.check();
        return Optional.ofNullable(state);
    }

    @Override
    public synchronized RolloutState save(RolloutState wanted) {
        trouble.check();
        long stored = state == null ? 0 : state.version();
        if (wanted.version() != stored) {
            throw new ConsoleException(new ConsoleFailure.Conflict(Trouble.origin("DynamoDB")));
        }
        RolloutState next = new RolloutState(
                wanted.weight(),
                wanted.since(),
                wanted.changedBy(),
                wanted.guardArmed(),
                wanted.breachesInARow(),
                wanted.reconcilePending(),
                stored + 1);
        state = next;
        return next;
    }

    @Override
    public synchronized Optional<RolloutLock> lock() {
        trouble.check();
        return Optional.ofNullable(lock);
    }

    @Override
    public synchronized boolean acquire(RolloutLock wanted) {
        trouble.check();
        if (lock != null && !lock.holder().equals(wanted.holder())) {
            return false;
        }
        lock = wanted;
        return true;
    }

    @Override
    public synchronized boolean takeOver(RolloutLock seen, RolloutLock wanted) {
        trouble.check();
        if (!seen.equals(lock)) {
            return false;
        }
        lock = wanted;
        return true;
    }

    @Override
    public synchronized void release(RolloutLock held) {
        if (lock != null && lock.holder().equals(held.holder())) {
            lock = null;
        }
    }

    @Override
    public synchronized List<Approval> approvals() {
        trouble.check();
        return List.copyOf(approvals);
    }

    @Override
    public synchronized void approve(Approval approval) {
        trouble.check();
        approvals.removeIf(other -> other.weight() == approval.weight());
        approvals.add(approval);
    }

    @Override
    public synchronized void clearApprovals() {
        trouble.check();
        approvals.clear();
    }

    @Override
    public synchronized List<RolloutEvent> history(int limit) {
        trouble.check();
        return events.reversed().stream().limit(limit).toList();
    }

    @Override
    public synchronized void add(RolloutEvent event) {
        trouble.check();
        events.add(event);
    }

    @Override
    public synchronized List<Incident> incidents(int limit) {
        trouble.check();
        return incidents.reversed().stream().limit(limit).toList();
    }

    @Override
    public synchronized void add(Incident incident) {
        trouble.check();
        incidents.add(incident);
    }
}
