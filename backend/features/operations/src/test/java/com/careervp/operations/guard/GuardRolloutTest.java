package com.careervp.operations.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.careervp.kernel.failure.Failure;
import com.careervp.kernel.failure.FailureException;
import com.careervp.operations.guard.RolloutHistory.Entry;
import com.careervp.operations.guard.StackParameter.Reconciliation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GuardRolloutTest {
    private static final Instant AT = Instant.parse("2026-11-22T07:05:00Z");
    private static final AlarmChange ALARM =
            new AlarmChange("careervp-vpr-dlq-alarm-dev", "ALARM", "Threshold Crossed", AT);

    private final List<String> calls = new ArrayList<>();
    private final Map<Instant, Entry> entries = new TreeMap<>();
    private double weight = 10;
    private boolean historyIsBroken;
    private boolean processDies;
    private Reconciliation reconciliation = Reconciliation.STARTED;

    private final GuardRollout guard = new GuardRollout(new Traffic(), new History(), () -> {
        calls.add("parameter");
        return reconciliation;
    });

    @Test
    void anAlarmTakesTheCandidateOutOfTrafficRecordsWhyAndLetsTheParameterFollow() {
        assertThat(guard.guard(ALARM)).isEqualTo(new GuardRollout.Outcome(true, Reconciliation.STARTED));

        assertThat(weight).isZero();
        assertThat(entries)
                .containsOnly(Map.entry(
                        AT, new Entry(AT, 10, "careervp-vpr-dlq-alarm-dev: Threshold Crossed", GuardRollout.DONE)));
        assertThat(calls).containsExactly("record", "stop", "record", "parameter");
    }

    @Test
    void aRepeatedEventAddsNothing() {
        guard.guard(ALARM);
        Map<Instant, Entry> recorded = Map.copyOf(entries);
        reconciliation = Reconciliation.AGREES;

        assertThat(guard.guard(ALARM)).isEqualTo(new GuardRollout.Outcome(false, Reconciliation.AGREES));
        assertThat(entries).isEqualTo(recorded);
    }

    @Test
    void atWeightZeroNothingIsRecordedAndOnlyTheParameterIsLookedAfter() {
        weight = 0;

        assertThat(guard.guard(ALARM).stopped()).isFalse();
        assertThat(entries).isEmpty();
        assertThat(calls).containsExactly("parameter");
    }

    @Test
    void aFractionOfAPercentIsTrafficToo() {
        weight = 0.5;

        assertThat(guard.guard(ALARM).stopped()).isTrue();
        assertThat(weight).isZero();
    }

    @Test
    void aHistoryThatCannotBeWrittenDoesNotHoldTrafficBack() {
        historyIsBroken = true;

        assertThat(guard.guard(ALARM).stopped()).isTrue();
        assertThat(weight).isZero();
        assertThat(calls).contains("parameter");
    }

    @Test
    void anEventRepeatedAfterTheGuardDiedFinishesTheRecord() {
        processDies = true;
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> guard.guard(ALARM));
        assertThat(weight).isZero();
        processDies = false;

        guard.guard(ALARM);

        assertThat(entries.get(AT)).extracting(Entry::detail).isEqualTo(GuardRollout.DONE);
        assertThat(entries.get(AT)).extracting(Entry::from).isEqualTo(10);
    }

    @Test
    void aStageThatCannotBeChangedIsAFailure() {
        GuardRollout helpless = new GuardRollout(
                new CandidateTraffic() {
                    @Override
                    public double weight() {
                        return 10;
                    }

                    @Override
                    public void stop() {
                        throw new Failure.AccessDenied("no permission", null).asException(null);
                    }
                },
                new History(),
                () -> Reconciliation.STARTED);

        assertThatExceptionOfType(FailureException.class).isThrownBy(() -> helpless.guard(ALARM));
    }

    private final class Traffic implements CandidateTraffic {
        @Override
        public double weight() {
            return weight;
        }

        @Override
        public void stop() {
            calls.add("stop");
            weight = 0;
            if (processDies) {
                throw new AssertionError("killed");
            }
        }
    }

    private final class History implements RolloutHistory {
        @Override
        public Optional<Entry> find(Instant at) {
            return Optional.ofNullable(entries.get(at));
        }

        @Override
        public void put(Entry entry) {
            if (historyIsBroken) {
                throw new Failure.Unreachable("no table", null).asException(null);
            }
            calls.add("record");
            entries.put(entry.at(), entry);
        }
    }
}
