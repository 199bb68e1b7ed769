package com.careervp.console.core.alarms;

import java.time.Duration;
import java.util.List;

/// Use cases on alarms.
public interface Alarms {

    /// Firing first, then by severity and name.
    List<Alarm> list();

    /// Alarms with their values of the last `length`, in the order of [#list()].
    List<AlarmTile> tiles(Duration length);

    /// Newest first.
    List<AlarmChange> history(String alarmName, int limit);

    /// Forces a state for a test; recorded in the audit.
    void setState(String alarmName, AlarmState state, String reason);

    /// A watch that starts from the present states.
    Watch watch();

    /// Compares two looks at the alarms. Not safe for use by several threads.
    interface Watch {

        /// What changed since the last poll, oldest first; nothing on the first.
        List<AlarmChange> poll();
    }
}
