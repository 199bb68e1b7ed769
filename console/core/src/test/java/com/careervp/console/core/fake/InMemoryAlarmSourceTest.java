package com.careervp.console.core.fake;

import com.careervp.console.core.alarms.AlarmSource;
import com.careervp.console.core.contract.AlarmSourceContract;
import java.time.Instant;

class InMemoryAlarmSourceTest extends AlarmSourceContract {
    private final ManualTime time = new ManualTime(Instant.parse("2026-11-22T12:00:30Z"));
    private final InMemoryAlarmSource alarms = new InMemoryAlarmSource(time);
    private int made;

    @Override
    protected AlarmSource alarms() {
        return alarms;
    }

    @Override
    protected String newAlarm(String description, double threshold) {
        String name = "careervp-contract-" + ++made + "-alarm-dev";
        alarms.create(name, description, threshold);
        return name;
    }

    @Override
    protected void measured(String alarm, Instant at, double value) {
        alarms.value(alarm, at, value);
    }

    @Override
    protected Instant now() {
        return time.now();
    }
}
