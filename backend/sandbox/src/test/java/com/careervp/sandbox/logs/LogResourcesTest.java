package com.careervp.sandbox.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

class LogResourcesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final List<Double> counted = new ArrayList<>();
    private final LocalLogs logs = new LocalLogs(
            Clock.fixed(NOW, ZoneOffset.UTC),
            "us-east-1",
            "000000000000",
            (namespace, metric, dimensions, value, unit, at) -> counted.add(value));
    private final LogResources resources = new LogResources(logs);

    @Test
    void aGroupKeepsItsLinesWhenItsRetentionChanges() {
        ProvisionedResource group = resources.create(
                request("AWS::Logs::LogGroup", "{\"LogGroupName\":\"/aws/lambda/f\",\"RetentionInDays\":30}", null));
        assertThat(group.attributes().get("Arn").asText())
                .isEqualTo("arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/f:*");
        logs.append("/aws/lambda/f", "s", NOW, "line");
        resources.update(
                request(
                        "AWS::Logs::LogGroup",
                        "{\"LogGroupName\":\"/aws/lambda/f\",\"RetentionInDays\":\"7\"}",
                        group.physicalId()),
                NOTHING);

        assertThat(logs.describeLogGroups().logGroups())
                .singleElement()
                .extracting(LogGroup::retentionInDays)
                .isEqualTo(7);
        assertThat(logs.filterLogEvents(r -> r.logGroupName("/aws/lambda/f")).events())
                .hasSize(1);
        assertThat(resources
                        .describe("AWS::Logs::LogGroup", "/aws/lambda/f")
                        .orElseThrow()
                        .get("RetentionInDays")
                        .asInt())
                .isEqualTo(7);

        resources.delete(request("AWS::Logs::LogGroup", "{}", group.physicalId()));
        resources.delete(request("AWS::Logs::LogGroup", "{}", group.physicalId()));
        assertThat(logs.describeLogGroups().logGroups()).isEmpty();
    }

    @Test
    void aMetricFilterOfTheTemplateCounts() {
        resources.create(request("AWS::Logs::LogGroup", "{\"LogGroupName\":\"/g\"}", null));
        String filter = """
                {"LogGroupName":"/g","FilterPattern":"ERROR",
                 "MetricTransformations":[{"MetricName":"E","MetricNamespace":"N","MetricValue":"1"}]}""";
        ProvisionedResource made = resources.create(request("AWS::Logs::MetricFilter", filter, null));
        logs.append("/g", "s", NOW, "ERROR once");
        assertThat(counted).containsExactly(1.0);
        resources.delete(request("AWS::Logs::MetricFilter", filter, made.physicalId()));
        logs.append("/g", "s", NOW, "ERROR twice");
        assertThat(counted).hasSize(1);
    }

    @Test
    void aRefusedGroupLeavesNothingBehind() {
        assertThatThrownBy(() -> resources.create(
                        request("AWS::Logs::LogGroup", "{\"LogGroupName\":\"/g\",\"RetentionInDays\":8}", null)))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("retentionInDays");
        assertThat(logs.describeLogGroups().logGroups()).isEmpty();

        resources.create(request("AWS::Logs::LogGroup", "{\"LogGroupName\":\"/g\"}", null));
        assertThatThrownBy(() -> resources.create(request("AWS::Logs::LogGroup", "{\"LogGroupName\":\"/g\"}", null)))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("/g")
                .hasMessageContaining("already exists");
        assertThatThrownBy(() -> resources.create(request("AWS::Logs::MetricFilter", """
                        {"LogGroupName":"/g","FilterPattern":"{ $.a = }",
                         "MetricTransformations":[{"MetricName":"E","MetricNamespace":"N","MetricValue":"1"}]}""", null)))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("Invalid filter pattern");
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
