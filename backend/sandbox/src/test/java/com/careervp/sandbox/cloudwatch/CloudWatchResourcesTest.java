package com.careervp.sandbox.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.careervp.sandbox.events.EventSink;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

class CloudWatchResourcesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALARM = """
            {"AlarmName":"careervp-vpr-dlq-alarm-dev","AlarmDescription":"dead letters [runbook:x]",
             "Namespace":"AWS/SQS","MetricName":"ApproximateNumberOfMessagesVisible",
             "Dimensions":[{"Name":"QueueName","Value":"dlq"}],"Statistic":"Maximum","Period":60,
             "EvaluationPeriods":"1","Threshold":1,"ComparisonOperator":"GreaterThanOrEqualToThreshold",
             "TreatMissingData":"notBreaching","AlarmActions":["arn:aws:sns:us-east-1:000000000000:t"],
             "OKActions":["arn:aws:sns:us-east-1:000000000000:t"],"Tags":[{"Key":"Owner","Value":"team"}]}""";

    private final LocalCloudWatch cloudWatch = new LocalCloudWatch(
            new SteppedClock(Instant.parse("2026-11-22T10:00:00Z")),
            Duration.ZERO,
            "us-east-1",
            "000000000000",
            AlarmActionTarget.none(),
            EventSink.none());
    private final CloudWatchResources resources = new CloudWatchResources(cloudWatch);

    @Test
    void anAlarmOfTheTemplateIsMadeChangedAndRemoved() {
        ProvisionedResource made = resources.create(request("AWS::CloudWatch::Alarm", ALARM, null));
        assertThat(made.physicalId()).isEqualTo("careervp-vpr-dlq-alarm-dev");
        String arn = made.attributes().get("Arn").asText();
        assertThat(arn).isEqualTo("arn:aws:cloudwatch:us-east-1:000000000000:alarm:careervp-vpr-dlq-alarm-dev");
        MetricAlarm alarm = cloudWatch.describeAlarms().metricAlarms().getFirst();
        assertThat(alarm.statistic()).isEqualTo(Statistic.MAXIMUM);
        assertThat(alarm.okActions()).hasSize(1);
        assertThat(cloudWatch.listTagsForResource(r -> r.resourceARN(arn)).tags())
                .hasSize(1);
        assertThat(cloudWatch.state(arn)).contains("INSUFFICIENT_DATA");

        resources.update(
                request(
                        "AWS::CloudWatch::Alarm",
                        ALARM.replace("\"Threshold\":1", "\"Threshold\":\"5\""),
                        made.physicalId()),
                JsonNodeFactory.instance.objectNode());
        assertThat(cloudWatch.describeAlarms().metricAlarms().getFirst().threshold())
                .isEqualTo(5);
        assertThat(resources
                        .describe("AWS::CloudWatch::Alarm", made.physicalId())
                        .orElseThrow()
                        .get("Threshold")
                        .asDouble())
                .isEqualTo(5);

        resources.delete(request("AWS::CloudWatch::Alarm", ALARM, made.physicalId()));
        resources.delete(request("AWS::CloudWatch::Alarm", ALARM, made.physicalId()));
        assertThat(cloudWatch.describeAlarms().metricAlarms()).isEmpty();
    }

    @Test
    void anAlarmOnMathAndADashboardAreMadeFromTheirProperties() {
        resources.create(request("AWS::CloudWatch::Alarm", """
                {"EvaluationPeriods":1,"Threshold":5,"ComparisonOperator":"GreaterThanThreshold",
                 "Metrics":[{"Id":"expr_1","Expression":"IF(whole > 0, 100 * part / whole, 0)","Label":"percent"},
                  {"Id":"part","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/Lambda","MetricName":"Errors",
                    "Dimensions":[{"Name":"FunctionName","Value":"f"}]},"Period":300,"Stat":"Sum"}},
                  {"Id":"whole","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/Lambda",
                    "MetricName":"Invocations"},"Period":300,"Stat":"Sum"}}]}""", null));
        assertThat(cloudWatch.describeAlarms().metricAlarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.alarmName()).startsWith("CareervpStack-Dev-Thing-"));

        resources.create(request(
                "AWS::CloudWatch::Dashboard",
                "{\"DashboardName\":\"VPR-Async-Monitoring-dev\",\"DashboardBody\":\"{\\\"widgets\\\":[]}\"}",
                null));
        assertThat(cloudWatch
                        .getDashboard(r -> r.dashboardName("VPR-Async-Monitoring-dev"))
                        .dashboardBody())
                .isEqualTo("{\"widgets\":[]}");
    }

    @Test
    void whatCloudWatchRefusesBecomesTheReasonOfTheFailure() {
        resources.create(request("AWS::CloudWatch::Alarm", ALARM, null));
        assertThatThrownBy(() -> resources.create(request("AWS::CloudWatch::Alarm", ALARM, null)))
                .isInstanceOf(ResourceException.class)
                .hasMessage("careervp-vpr-dlq-alarm-dev already exists");
        assertThatThrownBy(() -> resources.create(request(
                        "AWS::CloudWatch::Alarm", ALARM.replace("-dlq-", "-x-").replace("60", "61"), null)))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("Period");
        assertThatThrownBy(() -> resources.create(request(
                        "AWS::CloudWatch::Alarm", ALARM.replace("-dlq-", "-x-").replace(":60", ":\"soon\""), null)))
                .isInstanceOf(ResourceException.class)
                .hasMessage("Property Period is 'soon', expected a number");
    }

    private static ResourceRequest request(String type, String properties, @Nullable String id) {
        try {
            return new ResourceRequest(
                    type, "Thing", "CareervpStack-Dev", "stack-id", "us-east-1", "000000000000", id, (ObjectNode)
                            JSON.readTree(properties));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
