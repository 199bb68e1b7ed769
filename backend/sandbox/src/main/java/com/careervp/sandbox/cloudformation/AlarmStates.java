package com.careervp.sandbox.cloudformation;

import java.util.Optional;

/// The states of the alarms that a stack names as rollback triggers. Safe for use by several threads.
@FunctionalInterface
public interface AlarmStates {

    /// `OK`, `ALARM` or `INSUFFICIENT_DATA`; empty when there is no such alarm.
    Optional<String> state(String alarmArn);

    /// Knows no alarm; a stack that names a trigger then fails, as on AWS when the alarm is missing.
    static AlarmStates none() {
        return arn -> Optional.empty();
    }
}
