package com.careervp.operations.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.validation.Validated;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmChangeTest {

    @Test
    void anEventOfCloudWatchIsRead() {
        Map<String, Object> event = Map.of(
                "source",
                "aws.cloudwatch",
                "time",
                "2026-11-22T07:05:00Z",
                "detail",
                Map.of(
                        "alarmName",
                        "careervp-vpr-dlq-alarm-dev",
                        "state",
                        Map.of("value", "ALARM", "reason", "Threshold Crossed")));

        assertThat(AlarmChange.of(event))
                .isEqualTo(new Validated.Valid<>(new AlarmChange(
                        "careervp-vpr-dlq-alarm-dev",
                        "ALARM",
                        "Threshold Crossed",
                        Instant.parse("2026-11-22T07:05:00Z"))));
    }

    @Test
    void anythingElseIsRefusedByField() {
        assertThat(AlarmChange.of(Map.of("detail", "x", "time", "yesterday")))
                .isInstanceOfSatisfying(
                        Validated.Invalid.class,
                        invalid -> assertThat(invalid.message())
                                .contains("detail.alarmName", "detail.state.value", "time: found \"yesterday\""));
    }
}
