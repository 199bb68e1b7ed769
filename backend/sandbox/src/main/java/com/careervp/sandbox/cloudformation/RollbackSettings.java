package com.careervp.sandbox.cloudformation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.RollbackConfiguration;
import software.amazon.awssdk.services.cloudformation.model.RollbackTrigger;

/// The alarms that are watched while a stack is updated and for some minutes after.
record RollbackSettings(List<RollbackTrigger> triggers, int monitoringMinutes) {
    static final RollbackSettings NONE = new RollbackSettings(List.of(), 0);

    private static final int MOST_MINUTES = 180;
    private static final int MOST_TRIGGERS = 5;

    RollbackSettings {
        triggers = List.copyOf(triggers);
        if (triggers.size() > MOST_TRIGGERS) {
            throw CloudFormationErrors.validation(triggers.size() + " rollback triggers given, at most 5 are allowed");
        }
        if (monitoringMinutes < 0 || monitoringMinutes > MOST_MINUTES) {
            throw CloudFormationErrors.validation(
                    "MonitoringTimeInMinutes is " + monitoringMinutes + ", must be between 0 and " + MOST_MINUTES);
        }
    }

    /// AWS keeps what an earlier operation named until a later one names something else; an empty list clears it
    /// (API reference, RollbackConfiguration).
    RollbackSettings changedBy(@Nullable RollbackConfiguration wanted) {
        if (wanted == null) {
            return this;
        }
        Integer minutes = wanted.monitoringTimeInMinutes();
        return new RollbackSettings(
                wanted.hasRollbackTriggers() ? wanted.rollbackTriggers() : triggers,
                minutes == null ? monitoringMinutes : minutes);
    }

    RollbackConfiguration configuration() {
        return RollbackConfiguration.builder()
                .rollbackTriggers(triggers)
                .monitoringTimeInMinutes(monitoringMinutes)
                .build();
    }
}
