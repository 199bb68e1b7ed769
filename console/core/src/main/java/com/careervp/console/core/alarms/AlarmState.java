package com.careervp.console.core.alarms;

/// CloudWatch's three states.
public enum AlarmState {
    ALARM,
    INSUFFICIENT_DATA,
    OK
}
