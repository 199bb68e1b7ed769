package com.careervp.sandbox.cloudformation;

import static com.careervp.sandbox.cloudformation.StackFixture.NAME;
import static com.careervp.sandbox.cloudformation.StackFixture.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.RollbackConfiguration;
import software.amazon.awssdk.services.cloudformation.model.RollbackTrigger;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

class RollbackTriggerTest {
    private static final String ALARM = "arn:aws:cloudwatch:us-east-1:000000000000:alarm:gate";
    private static final String TEMPLATE = """
            {"Parameters": {"Percent": {"Type": "Number", "Default": 0}},
             "Resources": {"Stage": {"Type": "Test::Unit::Thing", "Properties": {"Size": {"Ref": "Percent"}}}}}
            """;

    /// Six hundred sandbox seconds a second: a monitoring time of a minute lasts a tenth of a second.
    private final StackFixture fixture = new StackFixture(600);

    @BeforeEach
    void create() {
        fixture.create(TEMPLATE);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static RollbackConfiguration watching(int minutes) {
        return RollbackConfiguration.builder()
                .rollbackTriggers(RollbackTrigger.builder()
                        .arn(ALARM)
                        .type("AWS::CloudWatch::Alarm")
                        .build())
                .monitoringTimeInMinutes(minutes)
                .build();
    }

    private void update(String percent, @Nullable RollbackConfiguration rollback) {
        fixture.client.updateStack(r -> r.stackName(NAME)
                .usePreviousTemplate(true)
                .parameters(parameter("Percent", percent))
                .rollbackConfiguration(rollback));
    }

    private int live() {
        return fixture.things.live("thing-1").path("Size").asInt();
    }

    @Test
    void aQuietAlarmLetsTheUpdatePassAfterTheMonitoringTime() {
        fixture.alarms.put(ALARM, "OK");

        update("10", watching(1));
        Stack stack = fixture.settled();

        assertThat(stack.stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(live()).isEqualTo(10);
    }

    @Test
    void anAlarmThatFiresWhileItIsWatchedTakesTheUpdateBack() {
        fixture.alarms.put(ALARM, "OK");
        update("10", watching(180));
        while (live() != 10) {
            LockSupport.parkNanos(2_000_000);
        }

        fixture.alarms.put(ALARM, "ALARM");
        Stack stack = fixture.settled();

        assertThat(stack.stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(live()).isZero();
        assertThat(fixture.client.describeStackEvents(r -> r.stackName(NAME)).stackEvents())
                .anySatisfy(event -> assertThat(event.resourceStatusReason()).contains(ALARM + " is in ALARM state"));
    }

    @Test
    void anAlarmThatIsMissingFailsTheUpdate() {
        update("10", watching(0));

        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(live()).isZero();
    }

    @Test
    void triggersStickUntilAnEmptyListClearsThem() {
        fixture.alarms.put(ALARM, "OK");
        update("10", watching(0));
        fixture.settled();
        fixture.alarms.put(ALARM, "ALARM");

        update("0", null);
        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(live()).isEqualTo(10);

        update("0", RollbackConfiguration.builder().rollbackTriggers(List.of()).build());
        assertThat(fixture.settled().stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(live()).isZero();
        assertThat(fixture.stack().rollbackConfiguration().rollbackTriggers()).isEmpty();
    }
}
