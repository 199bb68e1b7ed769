package com.careervp.console.core.alarms;

/// How soon somebody must look. Derived from what the alarm watches; CloudWatch has no such field.
public enum AlarmSeverity {
    /// People lose work or answers: dead letters, errors.
    CRITICAL,
    /// Trouble is coming: backlog, latency, throttles.
    WARNING
}
