package com.careervp.sandbox.cloudwatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;

/// How a change of state is told: to topics, to the event bus and in the alarm's history, each in CloudWatch's form.
final class AlarmAnnouncement {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String region;
    private final String account;

    AlarmAnnouncement(String region, String account) {
        this.region = region;
        this.account = account;
    }

    String subject(StoredAlarm alarm) {
        return alarm.state().value() + ": \"" + alarm.name() + "\" in " + regionName();
    }

    /// What subscribers of the topic get.
    String message(StoredAlarm alarm, StoredAlarm.State before) {
        StoredAlarm.State state = alarm.state();
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("AlarmName", alarm.name())
                .put("AlarmDescription", alarm.description())
                .put("AWSAccountId", account)
                .put("NewStateValue", state.value().toString())
                .put("NewStateReason", state.reason())
                .put("StateChangeTime", AlarmReasons.stamp(state.since()))
                .put("Region", regionName())
                .put("AlarmArn", alarm.arn())
                .put("OldStateValue", before.value().toString());
        switch (alarm) {
            case StoredAlarm.OfMetric(MetricAlarm metric, AlarmWatch ignored) -> {
                actions(message, metric.okActions(), metric.alarmActions(), metric.insufficientDataActions());
                message.set("Trigger", trigger(metric));
            }
            case StoredAlarm.OfAlarms composite -> {
                message.put("AlarmRule", composite.alarm().alarmRule());
                actions(
                        message,
                        composite.alarm().okActions(),
                        composite.alarm().alarmActions(),
                        composite.alarm().insufficientDataActions());
            }
        }
        return message.toString();
    }

    private static void actions(ObjectNode message, List<String> ok, List<String> alarm, List<String> insufficient) {
        ok.forEach(message.putArray("OKActions")::add);
        alarm.forEach(message.putArray("AlarmActions")::add);
        insufficient.forEach(message.putArray("InsufficientDataActions")::add);
    }

    private static ObjectNode trigger(MetricAlarm alarm) {
        ObjectNode trigger = JsonNodeFactory.instance.objectNode();
        if (alarm.metricName() != null) {
            trigger.put("MetricName", alarm.metricName()).put("Namespace", alarm.namespace());
            if (alarm.extendedStatistic() == null) {
                trigger.put("StatisticType", "Statistic")
                        .put("Statistic", alarm.statisticAsString().toUpperCase(Locale.ROOT));
            } else {
                trigger.put("StatisticType", "ExtendedStatistic").put("ExtendedStatistic", alarm.extendedStatistic());
            }
            trigger.put("Unit", alarm.unitAsString()).put("Period", alarm.period());
            dimensions(trigger.putArray("Dimensions"), alarm.dimensions());
        } else {
            ArrayNode metrics = trigger.putArray("Metrics");
            alarm.metrics().forEach(query -> {
                ObjectNode entry = metrics.addObject().put("Id", query.id());
                entry.put("ReturnData", !Boolean.FALSE.equals(query.returnData()));
                if (query.expression() != null) {
                    entry.put("Expression", query.expression());
                }
            });
        }
        return trigger.put("EvaluationPeriods", alarm.evaluationPeriods())
                .put("DatapointsToAlarm", alarm.datapointsToAlarm())
                .put("ComparisonOperator", alarm.comparisonOperatorAsString())
                .put("Threshold", alarm.threshold())
                .put("TreatMissingData", alarm.treatMissingData() == null ? "" : alarm.treatMissingData())
                .put(
                        "EvaluateLowSampleCountPercentile",
                        alarm.evaluateLowSampleCountPercentile() == null
                                ? ""
                                : alarm.evaluateLowSampleCountPercentile());
    }

    private static void dimensions(ArrayNode array, List<Dimension> dimensions) {
        dimensions.forEach(d -> array.addObject().put("value", d.value()).put("name", d.name()));
    }

    /// The detail of the event "CloudWatch Alarm State Change".
    ObjectNode event(StoredAlarm alarm, StoredAlarm.State before) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("alarmName", alarm.name());
        detail.set("state", eventState(alarm.state()));
        detail.set("previousState", eventState(before));
        ObjectNode configuration = detail.putObject("configuration");
        switch (alarm) {
            case StoredAlarm.OfMetric(MetricAlarm metric, AlarmWatch ignored) ->
                metrics(configuration.putArray("metrics"), metric);
            case StoredAlarm.OfAlarms composite ->
                configuration.put("alarmRule", composite.alarm().alarmRule());
        }
        configuration.put("description", alarm.description());
        return detail;
    }

    private static ObjectNode eventState(StoredAlarm.State state) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("value", state.value().toString()).put("reason", state.reason());
        if (!state.data().isEmpty()) {
            node.put("reasonData", state.data());
        }
        return node.put("timestamp", AlarmReasons.stamp(state.since()));
    }

    private static void metrics(ArrayNode array, MetricAlarm alarm) {
        if (alarm.metricName() != null) {
            ObjectNode entry = array.addObject().put("id", "m1");
            ObjectNode stat = entry.putObject("metricStat");
            metric(stat.putObject("metric"), alarm.namespace(), alarm.metricName(), alarm.dimensions());
            String statistic =
                    alarm.extendedStatistic() == null ? alarm.statisticAsString() : alarm.extendedStatistic();
            stat.put("period", alarm.period()).put("stat", statistic);
            entry.put("returnData", true);
            return;
        }
        for (MetricDataQuery query : alarm.metrics()) {
            ObjectNode entry = array.addObject().put("id", query.id());
            MetricStat stat = query.metricStat();
            if (stat == null) {
                entry.put("expression", query.expression());
            } else {
                ObjectNode node = entry.putObject("metricStat");
                metric(
                        node.putObject("metric"),
                        stat.metric().namespace(),
                        stat.metric().metricName(),
                        stat.metric().dimensions());
                node.put("period", stat.period()).put("stat", stat.stat());
            }
            entry.put("returnData", !Boolean.FALSE.equals(query.returnData()));
        }
    }

    private static void metric(ObjectNode node, String namespace, String name, List<Dimension> dimensions) {
        node.put("namespace", namespace).put("name", name);
        ObjectNode values = node.putObject("dimensions");
        dimensions.forEach(d -> values.put(d.name(), d.value()));
    }

    /// What the history keeps of a change of state.
    ObjectNode change(StoredAlarm.State before, StoredAlarm.State after) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("version", "1.0");
        data.set("oldState", historyState(before));
        data.set("newState", historyState(after));
        return data;
    }

    private static ObjectNode historyState(StoredAlarm.State state) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("stateValue", state.value().toString()).put("stateReason", state.reason());
        if (!state.data().isEmpty()) {
            node.set("stateReasonData", parsed(state.data()));
        }
        return node;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("state reason data is not JSON: " + json, e);
        }
    }

    private String regionName() {
        return Region.of(region).metadata() == null
                ? region
                : Region.of(region).metadata().description();
    }
}
