package com.careervp.sandbox.cloudwatch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/// Decides the state of a metric alarm from the data points of its evaluation range, by the rules and tables of
/// "Configuring how CloudWatch alarms treat missing data" in the CloudWatch user guide.
///
/// @param datapointsToAlarm M of "M out of N"
/// @param evaluationPeriods N
record AlarmRule(int datapointsToAlarm, int evaluationPeriods, Threshold threshold, MissingData missingData) {

    /// CloudWatch looks back further than the evaluation periods, so that late or missing points can be replaced by
    /// older real ones. The guide shows five for three periods and names no formula; this is the least that fits.
    private static final int PERIODS_BEYOND = 2;

    /// How many periods are looked at.
    int evaluationRange() {
        return evaluationPeriods + PERIODS_BEYOND;
    }

    /// @param state null when the alarm keeps the state it has
    /// @param evaluated the real data points that counted, newest first
    /// @param filled how many missing points were replaced by the alarm's setting
    record Verdict(@Nullable StateValue state, List<Datapoint> evaluated, int filled) {
        Optional<StateValue> newState() {
            return Optional.ofNullable(state);
        }
    }

    /// @param newestFirst the data points of the evaluation range, missing ones included
    Verdict judge(List<Datapoint> newestFirst) {
        List<Datapoint> real = newestFirst.stream()
                .filter(point -> !point.isMissing())
                .limit(evaluationPeriods)
                .toList();
        int missing = evaluationPeriods - real.size();
        long breaching = real.stream().filter(this::breaches).count();
        if (missing == 0) {
            return new Verdict(alarmIf(breaching >= datapointsToAlarm), real, 0);
        }
        return switch (missingData) {
            case BREACHING -> new Verdict(alarmIf(breaching + missing >= datapointsToAlarm), real, missing);
            case NOT_BREACHING -> new Verdict(alarmIf(breaching >= datapointsToAlarm), real, missing);
            case IGNORE -> new Verdict(withoutFilling(real, breaching, null), real, missing);
            case MISSING -> new Verdict(withoutFilling(real, breaching, whenUndecided(newestFirst)), real, missing);
        };
    }

    boolean breaches(Datapoint point) {
        return threshold.isBreachedBy(point.value());
    }

    private @Nullable StateValue withoutFilling(
            List<Datapoint> real, long breaching, @Nullable StateValue whenUndecided) {
        if (breaching >= datapointsToAlarm) {
            return StateValue.ALARM;
        }
        return breaching < real.size() ? StateValue.OK : whenUndecided;
    }

    /// All real points breach, but they are fewer than M. It is an alarm when the oldest of them is at least M periods
    /// old ("avoiding premature transitions to alarm state"): then no later point can have spoken against it.
    private StateValue whenUndecided(List<Datapoint> newestFirst) {
        int age = 0;
        for (int i = 0; i < newestFirst.size(); i++) {
            if (!newestFirst.get(i).isMissing()) {
                age = i + 1;
            }
        }
        return age >= datapointsToAlarm ? StateValue.ALARM : StateValue.INSUFFICIENT_DATA;
    }

    private static StateValue alarmIf(boolean condition) {
        return condition ? StateValue.ALARM : StateValue.OK;
    }
}
