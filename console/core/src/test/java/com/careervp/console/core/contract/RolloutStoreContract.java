package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.rollout.Approval;
import com.careervp.console.core.rollout.Approver;
import com.careervp.console.core.rollout.Incident;
import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.core.rollout.RolloutLock;
import com.careervp.console.core.rollout.RolloutState;
import com.careervp.console.core.rollout.RolloutStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What a [RolloutStore] must do.
public abstract class RolloutStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

    /// The same store at every call within a test, empty at its begin.
    protected abstract RolloutStore store();

    private static RolloutState state(int weight, long version) {
        return new RolloutState(weight, NOON, "mara", true, 1, true, version);
    }

    private static RolloutLock lock(String holder, Instant since) {
        return new RolloutLock("mara", holder, "change to 10 %", since);
    }

    private static RolloutEvent event(Instant at, String reason) {
        return new RolloutEvent(at, RolloutEvent.Kind.ADVANCED, 0, 10, "mara", reason, "took 3 s");
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> calls) throws Exception {
        List<Boolean> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Boolean> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void aStateIsReadAsItWasSavedWithTheNextVersion() {
        assertThat(store().state()).isEmpty();
        assertThat(store().save(state(10, 0))).isEqualTo(state(10, 1));
        assertThat(store().state()).contains(state(10, 1));
        assertThat(store().save(state(50, 1))).isEqualTo(state(50, 2));
        assertThat(store().state()).contains(state(50, 2));
    }

    @Test
    void anOldVersionIsAConflictAndChangesNothing() {
        store().save(state(10, 0));
        store().save(state(50, 1));
        Failing.with(ConsoleFailure.Conflict.class, () -> store().save(state(100, 1)));
        Failing.with(ConsoleFailure.Conflict.class, () -> store().save(state(100, 0)));
        assertThat(store().state()).contains(state(50, 2));
    }

    @Test
    void ofManyWritersAtOnceOneSaves() throws Exception {
        RolloutStore store = store();
        store.save(state(10, 0));
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int weight = 20 + i;
            writers.add(() -> {
                try {
                    store.save(state(weight, 1));
                    return true;
                } catch (ConsoleException e) {
                    assertThat(e.failure()).isInstanceOf(ConsoleFailure.Conflict.class);
                    return false;
                }
            });
        }
        assertThat(atOnce(writers)).containsOnlyOnce(true);
        assertThat(store.state().orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aLockKeepsEverybodyElseOutUntilItsHolderReleasesIt() {
        assertThat(store().acquire(lock("a", NOON))).isTrue();
        assertThat(store().acquire(lock("b", NOON.plusSeconds(1)))).isFalse();
        assertThat(store().acquire(lock("a", NOON.plusSeconds(2)))).isTrue();
        assertThat(store().lock()).contains(lock("a", NOON.plusSeconds(2)));
        store().release(lock("b", NOON));
        assertThat(store().lock()).isPresent();
        store().release(lock("a", NOON.plusSeconds(2)));
        assertThat(store().lock()).isEmpty();
        store().release(lock("a", NOON));
        assertThat(store().acquire(lock("b", NOON.plusSeconds(3)))).isTrue();
    }

    @Test
    void ofManyConsolesAtOnceOneGetsTheLock() throws Exception {
        RolloutStore store = store();
        List<Callable<Boolean>> consoles = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            RolloutLock wanted = lock("console-" + i, NOON);
            consoles.add(() -> store.acquire(wanted));
        }
        assertThat(atOnce(consoles)).containsOnlyOnce(true);
    }

    @Test
    void onlyTheLockThatWasSeenIsTakenOver() {
        store().acquire(lock("dead", NOON));
        RolloutLock seen = store().lock().orElseThrow();
        assertThat(store().takeOver(lock("dead", NOON.minusSeconds(60)), lock("b", NOON.plusSeconds(9))))
                .isFalse();
        assertThat(store().takeOver(seen, lock("b", NOON.plusSeconds(9)))).isTrue();
        assertThat(store().lock()).contains(lock("b", NOON.plusSeconds(9)));
        assertThat(store().takeOver(seen, lock("c", NOON.plusSeconds(10)))).isFalse();
        store().release(lock("b", NOON.plusSeconds(9)));
        assertThat(store().takeOver(seen, lock("c", NOON.plusSeconds(10)))).isFalse();
    }

    @Test
    void ofTwoTakeOversAtOnceOneSucceeds() throws Exception {
        RolloutStore store = store();
        store.acquire(lock("dead", NOON));
        RolloutLock seen = store.lock().orElseThrow();
        assertThat(atOnce(List.of(
                        () -> store.takeOver(seen, lock("b", NOON.plusSeconds(9))),
                        () -> store.takeOver(seen, lock("c", NOON.plusSeconds(9))))))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anApprovalReplacesTheOneForTheSameWeightUntilAllAreCleared() {
        Approval lead = new Approval(50, Approver.ENGINEERING_LEAD, "mara", "gates are green", NOON);
        Approval product = new Approval(100, Approver.PRODUCT_TEAM, "ivo", "go", NOON.plusSeconds(1));
        Approval again = new Approval(50, Approver.ENGINEERING_LEAD, "mara", "still green", NOON.plusSeconds(2));
        store().approve(lead);
        store().approve(product);
        store().approve(again);
        assertThat(store().approvals()).containsExactlyInAnyOrder(again, product);
        store().clearApprovals();
        assertThat(store().approvals()).isEmpty();
    }

    @Test
    void theHistoryGivesTheNewestFirstAndKeepsWhatHappenedAtOnce() {
        RolloutEvent first = event(NOON, "first");
        RolloutEvent second = event(NOON, "second");
        RolloutEvent third = event(NOON.plusSeconds(5), "third");
        store().add(first);
        store().add(second);
        store().add(third);
        assertThat(store().history(10)).containsExactly(third, second, first);
        assertThat(store().history(2)).containsExactly(third, second);
    }

    @Test
    void aLongHistoryIsGivenToTheEnd() {
        String long1 = "because ".repeat(2_500);
        for (int i = 0; i < 70; i++) {
            store().add(event(NOON.plusSeconds(i), i + " " + long1));
        }
        assertThat(store().history(1_000)).hasSize(70);
        assertThat(store().history(60)).hasSize(60);
    }

    @Test
    void incidentsOfTheSameInstantAreAllKept() {
        Incident first = new Incident("incident-1", NOON, "mara", 50, 812, "errors", "card");
        Incident second = new Incident("incident-2", NOON, "ivo", 50, 1_012, "errors", "card");
        Incident third = new Incident("incident-3", NOON.plusSeconds(9), "mara", 10, 7, "slow", "card");
        store().add(first);
        store().add(second);
        store().add(third);
        assertThat(store().incidents(10)).containsExactly(third, second, first);
        assertThat(store().incidents(1)).containsExactly(third);
    }
}
