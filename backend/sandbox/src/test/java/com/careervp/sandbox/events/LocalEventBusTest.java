package com.careervp.sandbox.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalEventBusTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GUARD = "arn:aws:lambda:us-east-1:000000000000:function:guard:live";
    private static final String RULE = """
            {"Description":"gate","State":"ENABLED",
             "EventPattern":{"source":["aws.cloudwatch"],"detail-type":["CloudWatch Alarm State Change"],
               "resources":["arn:alarm:dlq"],"detail":{"state":{"value":["ALARM"]}}},
             "Targets":[{"Id":"Target0","Arn":"%s"}]}""".formatted(GUARD);

    private final MovedClock clock = new MovedClock();
    private final List<String> calls = new ArrayList<>();
    private final List<String> published = new ArrayList<>();
    private final LocalEventBus bus = new LocalEventBus(
            clock,
            () -> "event-" + calls.size(),
            "us-east-1",
            "000000000000",
            new EventTargets(
                    (arn, payload) -> {
                        if (arn.contains("gone")) {
                            throw new IllegalStateException("Function not found: " + arn);
                        }
                        calls.add(arn + " " + payload);
                    },
                    () -> {
                        throw new IllegalStateException("no queues here");
                    },
                    (arn, message) -> published.add(arn + " " + message)));
    private final EventRuleResources resources = new EventRuleResources(bus);

    @Test
    void theGuardIsCalledWhenAGateAlarmFiresAndOnlyThen() throws Exception {
        ProvisionedResource rule = resources.create(request(RULE, null));
        assertThat(rule.physicalId()).startsWith("CareervpStack-Dev-GateAlarmRule-");
        assertThat(rule.attributes().get("Arn").asText()).endsWith(":rule/" + rule.physicalId());

        alarm("arn:alarm:dlq", "OK");
        alarm("arn:alarm:other", "ALARM");
        assertThat(calls).isEmpty();
        alarm("arn:alarm:dlq", "ALARM");

        assertThat(calls).hasSize(1);
        assertThat(calls.getFirst()).startsWith(GUARD + " ");
        JsonNode event = JSON.readTree(calls.getFirst().substring(GUARD.length() + 1));
        assertThat(event.get("source").asText()).isEqualTo("aws.cloudwatch");
        assertThat(event.get("time").asText()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(event.at("/detail/state/value").asText()).isEqualTo("ALARM");
    }

    @Test
    void aDisabledOrDeletedRuleCallsNobody() {
        ProvisionedResource rule = resources.create(request(RULE, null));
        resources.update(
                request(RULE.replace("ENABLED", "DISABLED"), rule.physicalId()), JsonNodeFactory.instance.objectNode());
        alarm("arn:alarm:dlq", "ALARM");
        assertThat(calls).isEmpty();

        resources.update(request(RULE, rule.physicalId()), JsonNodeFactory.instance.objectNode());
        alarm("arn:alarm:dlq", "ALARM");
        assertThat(calls).hasSize(1);

        resources.delete(request(RULE, rule.physicalId()));
        resources.delete(request(RULE, rule.physicalId()));
        alarm("arn:alarm:dlq", "ALARM");
        assertThat(calls).hasSize(1);
    }

    @Test
    void aTargetThatFailsIsRememberedAndDoesNotStopTheOthers() {
        bus.putRule(new EventRule(
                "r",
                "arn:rule/r",
                true,
                "{\"source\":[\"s\"]}",
                null,
                List.of(
                        new EventRule.Target("a", "arn:aws:lambda:us-east-1:0:function:gone", null, null),
                        new EventRule.Target("b", "arn:aws:nothing", null, null),
                        new EventRule.Target("c", GUARD, null, "$.detail.inner"),
                        new EventRule.Target("d", "arn:aws:sns:us-east-1:0:topic", "{\"fixed\":1}", null))));
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.putObject("inner").put("x", 1);
        bus.put("s", "t", List.of(), detail);

        assertThat(calls).containsExactly(GUARD + " {\"x\":1}");
        assertThat(published).containsExactly("arn:aws:sns:us-east-1:0:topic {\"fixed\":1}");
        assertThat(bus.failures())
                .extracting(LocalEventBus.DeliveryFailure::reason)
                .hasSize(2)
                .first()
                .asString()
                .contains("Function not found");
    }

    @Test
    void aRateCallsAtItsIntervalAndCatchesUpWithOneCall() {
        bus.putRule(new EventRule(
                "tick",
                "arn:rule/tick",
                true,
                null,
                "rate(5 minutes)",
                List.of(new EventRule.Target("a", GUARD, null, null))));
        bus.runSchedules();
        assertThat(calls).isEmpty();
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        bus.runSchedules();
        bus.runSchedules();
        assertThat(calls).hasSize(1).first().asString().contains("Scheduled Event");
        clock.now = clock.now.plus(Duration.ofMinutes(23));
        bus.runSchedules();
        assertThat(calls).hasSize(2);
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        bus.runSchedules();
        assertThat(calls).hasSize(3);
    }

    @Test
    void aRuleThatAwsWouldRefuseIsRefused() {
        for (String bad : List.of(
                "{\"Targets\":[]}",
                "{\"ScheduleExpression\":\"sometimes\"}",
                "{\"EventPattern\":{\"source\":\"x\"}}",
                "{\"EventPattern\":{\"source\":[\"x\"]},\"EventBusName\":\"other\"}",
                "{\"EventPattern\":{\"source\":[\"x\"]},\"Targets\":[{\"Id\":\"a\"}]}")) {
            assertThatThrownBy(() -> resources.create(request(bad, null)))
                    .as(bad)
                    .isInstanceOf(ResourceException.class);
        }
        assertThat(bus.rules()).isEmpty();
    }

    private void alarm(String arn, String state) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.putObject("state").put("value", state);
        bus.put("aws.cloudwatch", "CloudWatch Alarm State Change", List.of(arn), detail);
    }

    private static ResourceRequest request(String properties, @Nullable String id) {
        try {
            return new ResourceRequest(
                    "AWS::Events::Rule",
                    "GateAlarmRule",
                    "CareervpStack-Dev",
                    "stack-id",
                    "us-east-1",
                    "000000000000",
                    id,
                    (ObjectNode) JSON.readTree(properties));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the zone of a test's clock is fixed");
        }
    }
}
