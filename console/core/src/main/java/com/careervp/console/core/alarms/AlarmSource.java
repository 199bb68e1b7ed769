package com.careervp.console.core.alarms;

import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.core.metrics.MetricRange;
import java.util.List;
import java.util.Map;

/// Port: the environment's alarms.
public interface AlarmSource {

    /// Every alarm of the environment, by name.
    List<Alarm> all();

    /// The value each alarm watches, by alarm name, metric math included; ascending time.
    Map<String, List<MetricPoint>> values(List<Alarm> alarms, MetricRange range);

    /// State changes, newest first.
    List<AlarmChange> history(String alarmName, int limit);

    /// Forces a state until the next evaluation, to test what hangs on the alarm.
    void setState(String alarmName, AlarmState state, String reason);
}
