package com.careervp.sandbox.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.sandbox.time.SandboxTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.InvalidFormatException;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/// Alarms of the product's kinds, minute by minute over a clock that the test moves.
class AlarmLifecycleTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:careervp-alarms-dev";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final List<String> messages = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<ObjectNode> events = new ArrayList<>();
    private final LocalCloudWatch cloudWatch = new LocalCloudWatch(
            clock,
            Duration.ZERO,
            "us-east-1",
            "000000000000",
            (action, subject, message) -> {
                if (!action.equals(TOPIC)) {
                    throw new IllegalStateException("no topic " + action);
                }
                subjects.add(subject);
                messages.add(message);
            },
            (source, type, resources, detail) -> events.add(detail));

    @Test
    void aDeadLetterRaisesTheAlarmAndItsRemovalLowersIt() throws Exception {
        deadLetterAlarm(TOPIC);
        assertThat(alarm("dlq").stateValue()).isEqualTo(StateValue.INSUFFICIENT_DATA);
        assertThat(alarm("dlq").stateReason()).isEqualTo("Unchecked: Initial alarm creation");

        minute(() -> depth(0));
        assertThat(alarm("dlq").stateValue()).isEqualTo(StateValue.OK);
        minute(() -> depth(2));

        MetricAlarm raised = alarm("dlq");
        assertThat(raised.stateValue()).isEqualTo(StateValue.ALARM);
        assertThat(raised.stateReason())
                .isEqualTo(
                        "Threshold Crossed: 1 out of the last 1 datapoints [2.0 (22/11/26 10:01:00)] was greater than"
                                + " or equal to the threshold (1.0) (minimum 1 datapoint for OK -> ALARM transition).");
        assertThat(raised.stateUpdatedTimestamp()).isEqualTo(clock.instant());
        JsonNode data = JSON.readTree(raised.stateReasonData());
        assertThat(data.get("period").asInt()).isEqualTo(60);
        assertThat(data.get("statistic").asText()).isEqualTo("Maximum");
        assertThat(data.get("recentDatapoints").get(0).asDouble()).isEqualTo(2);
        assertThat(data.get("evaluatedDatapoints").get(0).get("timestamp").asText())
                .isEqualTo("2026-11-22T10:01:00.000+0000");

        minute(() -> depth(0));
        assertThat(alarm("dlq").stateValue()).isEqualTo(StateValue.OK);
        assertThat(alarm("dlq").stateReason()).contains("was not greater than or equal to the threshold (1.0)");
        assertThat(history("dlq", HistoryItemType.STATE_UPDATE))
                .containsExactly(
                        "Alarm updated from ALARM to OK",
                        "Alarm updated from OK to ALARM",
                        "Alarm updated from INSUFFICIENT_DATA to OK");
    }

    @Test
    void aChangeIsToldToTheTopicAndToTheEventBus() throws Exception {
        deadLetterAlarm(TOPIC);
        minute(() -> depth(0));
        minute(() -> depth(3));

        assertThat(subjects).containsExactly("ALARM: \"dlq\" in US East (N. Virginia)");
        JsonNode message = JSON.readTree(messages.getFirst());
        assertThat(message.get("NewStateValue").asText()).isEqualTo("ALARM");
        assertThat(message.get("OldStateValue").asText()).isEqualTo("OK");
        assertThat(message.at("/Trigger/Dimensions/0/value").asText()).isEqualTo("jobs-dlq");
        ObjectNode event = events.getLast();
        assertThat(event.at("/state/value").asText()).isEqualTo("ALARM");
        assertThat(event.at("/previousState/value").asText()).isEqualTo("OK");
        assertThat(event.at("/configuration/metrics/0/metricStat/metric/name").asText())
                .isEqualTo("ApproximateNumberOfMessagesVisible");
        assertThat(history("dlq", HistoryItemType.ACTION)).containsExactly("Successfully executed action " + TOPIC);
    }

    @Test
    void anActionThatFailsIsOnRecordAndTheStateChangesAllTheSame() {
        String missing = TOPIC + "-gone";
        deadLetterAlarm(missing);
        minute(() -> depth(3));

        assertThat(alarm("dlq").stateValue()).isEqualTo(StateValue.ALARM);
        assertThat(history("dlq", HistoryItemType.ACTION))
                .singleElement()
                .asString()
                .startsWith("Failed to execute action " + missing)
                .contains("no topic");
    }

    @Test
    void disabledActionsAreNotCarriedOutButTheStateStillChanges() {
        deadLetterAlarm(TOPIC);
        cloudWatch.disableAlarmActions(r -> r.alarmNames("dlq"));
        minute(() -> depth(3));
        assertThat(alarm("dlq").stateValue()).isEqualTo(StateValue.ALARM);
        assertThat(messages).isEmpty();

        cloudWatch.enableAlarmActions(r -> r.alarmNames("dlq"));
        minute(() -> depth(0));
        minute(() -> depth(3));
        assertThat(messages).hasSize(1);
    }

    @Test
    void theErrorRateAlarmCountsErrorsPerInvocationOverFiveMinutes() {
        errorRateAlarm();
        for (int i = 0; i < 5; i++) {
            minute(() -> calls(100, 0));
        }
        assertThat(alarm("errors").stateValue()).isEqualTo(StateValue.OK);

        minute(() -> calls(100, 20));
        assertThat(alarm("errors").stateValue()).as("20 of 500 is 4 %").isEqualTo(StateValue.OK);
        minute(() -> calls(100, 20));
        assertThat(alarm("errors").stateValue()).as("40 of 500 is 8 %").isEqualTo(StateValue.ALARM);
        assertThat(alarm("errors").stateReason())
                .contains("[8.0 (22/11/26 10:02:00)] was greater than the threshold (5.0)");
        for (int i = 0; i < 4; i++) {
            minute(() -> calls(100, 0));
        }
        assertThat(alarm("errors").stateValue()).isEqualTo(StateValue.OK);
    }

    @Test
    void silenceIsNoErrorWhereMissingDataDoesNotBreach() {
        errorRateAlarm();
        minute(() -> {});
        assertThat(alarm("errors").stateValue()).isEqualTo(StateValue.OK);
        assertThat(alarm("errors").stateReason())
                .isEqualTo("Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was"
                        + " treated as [NonBreaching].");
    }

    @Test
    void aHeartbeatThatStopsBreaches() {
        cloudWatch.putMetricAlarm(basic("heartbeat")
                .metricName("Heartbeat")
                .statistic(Statistic.SAMPLE_COUNT)
                .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
                .threshold(1.0)
                .evaluationPeriods(3)
                .treatMissingData("breaching")
                .build());
        minute(() -> beat());
        minute(() -> beat());
        minute(() -> beat());
        assertThat(alarm("heartbeat").stateValue()).isEqualTo(StateValue.OK);
        for (int i = 0; i < 5; i++) {
            minute(() -> {});
        }
        assertThat(alarm("heartbeat").stateValue()).isEqualTo(StateValue.ALARM);
        assertThat(alarm("heartbeat").stateReason())
                .contains(
                        "no datapoints were received for 3 periods and 3 missing datapoints were treated as [Breaching]");
    }

    @Test
    void threeOutOfFiveRaiseAndTheReasonCountsThem() {
        cloudWatch.putMetricAlarm(basic("latency")
                .metricName("Latency")
                .extendedStatistic("p95")
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .threshold(100.0)
                .evaluationPeriods(5)
                .datapointsToAlarm(3)
                .build());
        for (int value : new int[] {10, 200, 10, 200}) {
            minute(() -> latency(value));
        }
        assertThat(alarm("latency").stateValue()).isNotEqualTo(StateValue.ALARM);
        minute(() -> latency(300));
        assertThat(alarm("latency").stateValue()).isEqualTo(StateValue.ALARM);
        assertThat(alarm("latency").stateReason())
                .startsWith("Threshold Crossed: 3 out of the last 5 datapoints [300.0 (22/11/26 10:04:00), 200.0")
                .endsWith("were greater than the threshold (100.0) (minimum 3 datapoints for OK -> ALARM transition).");
    }

    @Test
    void aPercentileOfTooFewSamplesIsIgnoredWhenTheAlarmSaysSo() {
        cloudWatch.putMetricAlarm(basic("p90")
                .metricName("Latency")
                .extendedStatistic("p90")
                .evaluateLowSampleCountPercentile("ignore")
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .threshold(100.0)
                .evaluationPeriods(1)
                .build());
        minute(() -> latency(500));
        assertThat(alarm("p90").stateValue()).isEqualTo(StateValue.INSUFFICIENT_DATA);
        minute(() -> {
            for (int i = 0; i < 100; i++) {
                latency(500);
            }
        });
        assertThat(alarm("p90").stateValue()).isEqualTo(StateValue.ALARM);
    }

    @Test
    void aHighResolutionAlarmIsEvaluatedEveryTenSeconds() {
        cloudWatch.putMetricAlarm(basic("fast")
                .metricName("Latency")
                .statistic(Statistic.MAXIMUM)
                .period(10)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .threshold(100.0)
                .evaluationPeriods(1)
                .build());
        latency(500);
        clock.advance(Duration.ofSeconds(10));
        cloudWatch.evaluateAlarms();
        assertThat(alarm("fast").stateValue()).isEqualTo(StateValue.ALARM);
    }

    @Test
    void aCompositeFollowsItsAlarms() {
        deadLetterAlarm(TOPIC);
        errorRateAlarm();
        cloudWatch.putCompositeAlarm(r -> r.alarmName("both")
                .alarmRule("ALARM(\"dlq\") AND NOT (OK(errors) OR INSUFFICIENT_DATA(errors))")
                .alarmActions(TOPIC));
        minute(() -> depth(3));
        assertThat(composite("both")).isEqualTo(StateValue.OK);
        minute(() -> {
            depth(3);
            calls(10, 10);
        });
        assertThat(composite("both")).isEqualTo(StateValue.ALARM);
        assertThat(subjects).last().asString().startsWith("ALARM: \"both\"");
        minute(() -> {
            depth(0);
            calls(10, 10);
        });
        assertThat(composite("both")).isEqualTo(StateValue.OK);
        assertThatThrownBy(() -> cloudWatch.deleteAlarms(r -> r.alarmNames("dlq")))
                .hasMessageContaining("Cannot delete dlq as there are composite alarm(s) depending on it.");
        cloudWatch.deleteAlarms(r -> r.alarmNames("dlq", "errors", "both"));
        assertThat(cloudWatch.describeAlarms().metricAlarms()).isEmpty();
    }

    @Test
    void aStateSetByHandLastsUntilTheNextEvaluation() {
        deadLetterAlarm(TOPIC);
        minute(() -> depth(0));
        cloudWatch.setAlarmState(
                r -> r.alarmName("dlq").stateValue(StateValue.ALARM).stateReason("drill"));
        assertThat(alarm("dlq").stateValue()).isEqualTo(StateValue.ALARM);
        assertThat(alarm("dlq").stateReason()).isEqualTo("drill");
        minute(() -> depth(0));
        assertThat(alarm("dlq").stateValue()).isEqualTo(StateValue.OK);
        assertThatThrownBy(() -> cloudWatch.setAlarmState(
                        r -> r.alarmName("none").stateValue(StateValue.OK).stateReason("x")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> cloudWatch.setAlarmState(r -> r.alarmName("dlq")
                        .stateValue(StateValue.OK)
                        .stateReason("x")
                        .stateReasonData("{")))
                .isInstanceOf(InvalidFormatException.class);
    }

    @Test
    void aChangedConfigurationKeepsTheState() {
        deadLetterAlarm(TOPIC);
        minute(() -> depth(5));
        cloudWatch.putMetricAlarm(deadLetters(TOPIC).threshold(10.0).build());
        assertThat(alarm("dlq").stateValue()).isEqualTo(StateValue.ALARM);
        minute(() -> depth(5));
        assertThat(alarm("dlq").stateValue()).isEqualTo(StateValue.OK);
        assertThat(history("dlq", HistoryItemType.CONFIGURATION_UPDATE))
                .containsExactly("Alarm \"dlq\" updated", "Alarm \"dlq\" created");
    }

    @Test
    void alarmsAreFoundByPrefixStateTypeAndMetricInPages() {
        for (int i = 0; i < 130; i++) {
            String name = "careervp-%03d-alarm-dev".formatted(i);
            cloudWatch.putMetricAlarm(deadLetters(TOPIC).alarmName(name).build());
        }
        deadLetterAlarm(TOPIC);
        cloudWatch.putCompositeAlarm(r -> r.alarmName("any").alarmRule("ALARM(dlq)"));

        assertThat(
                        cloudWatch
                                .describeAlarmsPaginator(
                                        r -> r.alarmNamePrefix("careervp-").maxRecords(40))
                                .metricAlarms()
                                .stream())
                .hasSize(130);
        assertThat(cloudWatch.describeAlarms().metricAlarms()).hasSize(50);
        assertThat(cloudWatch
                        .describeAlarms(r -> r.alarmTypes(AlarmType.COMPOSITE_ALARM))
                        .compositeAlarms())
                .hasSize(1);
        assertThat(cloudWatch
                        .describeAlarms(r -> r.stateValue(StateValue.ALARM))
                        .metricAlarms())
                .isEmpty();
        assertThat(cloudWatch.describeAlarms(r -> r.parentsOfAlarmName("dlq")).compositeAlarms())
                .hasSize(1);
        assertThat(cloudWatch
                        .describeAlarmsForMetric(r -> r.namespace("Test")
                                .metricName("ApproximateNumberOfMessagesVisible")
                                .dimensions(Requests.dimension("QueueName", "jobs-dlq")))
                        .metricAlarms())
                .hasSize(131);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no name            | AlarmName
            no threshold       | Threshold
            no comparison      | ComparisonOperator
            period of 45 s     | Period
            two days           | EvaluationPeriods * Period
            4 of 3             | DatapointsToAlarm
            no statistic       | Statistic
            bad missing data   | TreatMissingData
            bad action         | Invalid arn syntax
            anomaly detection  | anomaly
            """)
    void anAlarmThatAwsWouldRefuseIsRefused(String defect, String message) {
        PutMetricAlarmRequest.Builder request = deadLetters(TOPIC);
        Map<String, Consumer<PutMetricAlarmRequest.Builder>> defects = Map.of(
                "no name", r -> r.alarmName(null),
                "no threshold", r -> r.threshold(null),
                "no comparison", r -> r.comparisonOperator((ComparisonOperator) null),
                "period of 45 s", r -> r.period(45),
                "two days", r -> r.period(300).evaluationPeriods(600),
                "4 of 3", r -> r.evaluationPeriods(3).datapointsToAlarm(4),
                "no statistic", r -> r.statistic((Statistic) null),
                "bad missing data", r -> r.treatMissingData("whatever"),
                "bad action", r -> r.alarmActions("call my phone"),
                "anomaly detection", r -> r.comparisonOperator(ComparisonOperator.GREATER_THAN_UPPER_THRESHOLD));
        defects.get(defect).accept(request);
        assertThatThrownBy(() -> cloudWatch.putMetricAlarm(request.build()))
                .isInstanceOf(CloudWatchException.class)
                .hasMessageContaining(message);
        assertThat(cloudWatch.describeAlarms().metricAlarms()).isEmpty();
    }

    @Test
    void aRuleThatNamesAnUnknownAlarmOrIsNoRuleIsRefused() {
        for (String rule : List.of("ALARM(nobody)", "ALARM(", "dlq", "ALARM(dlq) ALARM(dlq)", "")) {
            deadLetterAlarm(TOPIC);
            assertThatThrownBy(() ->
                            cloudWatch.putCompositeAlarm(r -> r.alarmName("c").alarmRule(rule)))
                    .as(rule)
                    .isInstanceOf(CloudWatchException.class);
        }
    }

    @Test
    void alarmsChangeByThemselvesInAFastSandbox() throws Exception {
        CountDownLatch raised = new CountDownLatch(1);
        SandboxTime fast = SandboxTime.startingAt(Instant.parse("2026-11-22T10:00:00Z"), 6_000);
        try (LocalCloudWatch running = new LocalCloudWatch(
                fast,
                Duration.ZERO,
                "us-east-1",
                "000000000000",
                (a, s, m) -> raised.countDown(),
                (s, t, r, d) -> {})) {
            running.record(
                    "Test",
                    "ApproximateNumberOfMessagesVisible",
                    Map.of("QueueName", "jobs-dlq"),
                    3,
                    "Count",
                    fast.now());
            running.putMetricAlarm(deadLetters(TOPIC).period(3600).build());
            assertThat(raised.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void minute(Runnable measurements) {
        measurements.run();
        clock.advance(Duration.ofSeconds(60));
        cloudWatch.evaluateAlarms();
    }

    private void depth(double messages) {
        cloudWatch.record(
                "Test",
                "ApproximateNumberOfMessagesVisible",
                Map.of("QueueName", "jobs-dlq"),
                messages,
                "Count",
                clock.instant());
    }

    private void calls(int calls, int errors) {
        cloudWatch.record("Test", "Invocations", Map.of(), calls, "Count", clock.instant());
        if (errors > 0) {
            cloudWatch.record("Test", "Errors", Map.of(), errors, "Count", clock.instant());
        }
    }

    private void latency(double millis) {
        cloudWatch.record("Test", "Latency", Map.of(), millis, "Milliseconds", clock.instant());
    }

    private void beat() {
        cloudWatch.record("Test", "Heartbeat", Map.of(), 1, "Count", clock.instant());
    }

    private void deadLetterAlarm(String action) {
        cloudWatch.putMetricAlarm(deadLetters(action).build());
    }

    private static PutMetricAlarmRequest.Builder deadLetters(String action) {
        return basic("dlq")
                .metricName("ApproximateNumberOfMessagesVisible")
                .dimensions(Requests.dimension("QueueName", "jobs-dlq"))
                .statistic(Statistic.MAXIMUM)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .threshold(1.0)
                .evaluationPeriods(1)
                .treatMissingData("notBreaching")
                .alarmActions(action);
    }

    private static PutMetricAlarmRequest.Builder basic(String name) {
        return PutMetricAlarmRequest.builder().alarmName(name).namespace("Test").period(60);
    }

    private void errorRateAlarm() {
        cloudWatch.putMetricAlarm(r -> r.alarmName("errors")
                .evaluationPeriods(1)
                .threshold(5.0)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .treatMissingData("notBreaching")
                .metrics(
                        Requests.hidden("errors", "Errors", 300, "Sum"),
                        Requests.hidden("calls", "Invocations", 300, "Sum"),
                        Requests.expression("rate", "IF(calls > 0, 100 * FILL(errors, 0) / calls, 0)")));
    }

    private MetricAlarm alarm(String name) {
        return cloudWatch.describeAlarms(r -> r.alarmNames(name)).metricAlarms().getFirst();
    }

    private StateValue composite(String name) {
        return cloudWatch
                .describeAlarms(r -> r.alarmNames(name).alarmTypes(AlarmType.COMPOSITE_ALARM))
                .compositeAlarms()
                .getFirst()
                .stateValue();
    }

    private List<String> history(String name, HistoryItemType type) {
        return cloudWatch
                .describeAlarmHistory(r -> r.alarmName(name).historyItemType(type))
                .alarmHistoryItems()
                .stream()
                .map(AlarmHistoryItem::historySummary)
                .toList();
    }
}
