package com.careervp.console.core.alarms;

import java.time.Instant;

/// A transition of one alarm.
public record AlarmChange(String name, AlarmState from, AlarmState to, Instant at, String reason) {}
