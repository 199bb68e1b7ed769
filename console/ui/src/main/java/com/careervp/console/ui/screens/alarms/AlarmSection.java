package com.careervp.console.ui.screens.alarms;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmSeverity;

/// The parts of the board, what asks for most first.
enum AlarmSection {
    FIRING,
    NO_DATA,
    QUIET_CRITICAL,
    QUIET_WARNING;

    static AlarmSection of(Alarm alarm) {
        return switch (alarm.state()) {
            case ALARM -> FIRING;
            case INSUFFICIENT_DATA -> NO_DATA;
            case OK -> alarm.severity() == AlarmSeverity.CRITICAL ? QUIET_CRITICAL : QUIET_WARNING;
        };
    }
}
