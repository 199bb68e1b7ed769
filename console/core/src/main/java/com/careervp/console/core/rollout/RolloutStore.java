package com.careervp.console.core.rollout;

import java.util.List;
import java.util.Optional;

/// Port: rollout records in the operations table.
public interface RolloutStore {

    Optional<RolloutState> state();

    /// Writes the state with the next version number.
    ///
    /// @return the state as written
    /// @throws com.careervp.console.core.failure.ConsoleException with `Conflict` when its version is not the
    ///     stored one
    RolloutState save(RolloutState state);

    Optional<RolloutLock> lock();

    /// @return false when somebody else holds it
    boolean acquire(RolloutLock lock);

    /// Puts the lock in place of the one that is there.
    ///
    /// @param seen the lock that the operator saw; another one is not replaced
    boolean takeOver(RolloutLock seen, RolloutLock lock);

    /// Removes the lock if this holder has it.
    void release(RolloutLock lock);

    List<Approval> approvals();

    void approve(Approval approval);

    /// Removes all approvals: the next rollout starts without any.
    void clearApprovals();

    /// Newest first.
    List<RolloutEvent> history(int limit);

    void add(RolloutEvent event);

    /// Newest first.
    List<Incident> incidents(int limit);

    void add(Incident incident);
}
