package com.careervp.sandbox.cloudwatch;

import com.careervp.sandbox.cloudformation.GeneratedNames;
import com.careervp.sandbox.cloudformation.PropertyReader;
import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceProvider;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.DashboardNotFoundErrorException;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;
import software.amazon.awssdk.services.cloudwatch.model.PutCompositeAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.Tag;

/// Alarms, composite alarms and dashboards of a template.
public final class CloudWatchResources implements ResourceProvider {
    private static final String ALARM = "AWS::CloudWatch::Alarm";
    private static final String COMPOSITE = "AWS::CloudWatch::CompositeAlarm";
    private static final String DASHBOARD = "AWS::CloudWatch::Dashboard";

    private final LocalCloudWatch cloudWatch;

    public CloudWatchResources(LocalCloudWatch cloudWatch) {
        this.cloudWatch = cloudWatch;
    }

    @Override
    public Set<String> types() {
        return Set.of(ALARM, COMPOSITE, DASHBOARD);
    }

    @Override
    public boolean requiresReplacement(String type, String property) {
        return type.equals(DASHBOARD) ? property.equals("DashboardName") : property.equals("AlarmName");
    }

    @Override
    public ProvisionedResource create(ResourceRequest request) {
        PropertyReader properties = new PropertyReader(request.properties());
        String given = properties.text(request.type().equals(DASHBOARD) ? "DashboardName" : "AlarmName");
        String name = given == null ? GeneratedNames.of(request, 255) : given;
        if (exists(request.type(), name)) {
            throw new ResourceException(name + " already exists");
        }
        return put(request.type(), name, properties);
    }

    @Override
    public ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        return put(request.type(), request.physicalId().orElseThrow(), new PropertyReader(request.properties()));
    }

    private ProvisionedResource put(String type, String name, PropertyReader properties) {
        try {
            switch (type) {
                case ALARM -> cloudWatch.putMetricAlarm(metricAlarm(name, properties));
                case COMPOSITE -> cloudWatch.putCompositeAlarm(compositeAlarm(name, properties));
                default ->
                    cloudWatch.putDashboard(r -> r.dashboardName(name).dashboardBody(properties.json("DashboardBody")));
            }
        } catch (CloudWatchException e) {
            throw new ResourceException(e.awsErrorDetails().errorMessage(), e);
        }
        return type.equals(DASHBOARD)
                ? new ProvisionedResource(name, Map.of())
                : new ProvisionedResource(name, Map.of("Arn", TextNode.valueOf(cloudWatch.alarmArn(name))));
    }

    @Override
    public void delete(ResourceRequest request) {
        String name = request.physicalId().orElseThrow();
        if (!exists(request.type(), name)) {
            return;
        }
        try {
            if (request.type().equals(DASHBOARD)) {
                cloudWatch.deleteDashboards(r -> r.dashboardNames(name));
            } else {
                cloudWatch.deleteAlarms(r -> r.alarmNames(name));
            }
        } catch (CloudWatchException e) {
            throw new ResourceException(e.awsErrorDetails().errorMessage(), e);
        }
    }

    private boolean exists(String type, String name) {
        if (!type.equals(DASHBOARD)) {
            return cloudWatch.state(cloudWatch.alarmArn(name)).isPresent();
        }
        try {
            return cloudWatch.getDashboard(r -> r.dashboardName(name)).dashboardName() != null;
        } catch (DashboardNotFoundErrorException e) {
            return false;
        }
    }

    private static PutMetricAlarmRequest metricAlarm(String name, PropertyReader from) {
        return PutMetricAlarmRequest.builder()
                .alarmName(name)
                .alarmDescription(from.text("AlarmDescription"))
                .actionsEnabled(from.flag("ActionsEnabled"))
                .alarmActions(from.texts("AlarmActions"))
                .okActions(from.texts("OKActions"))
                .insufficientDataActions(from.texts("InsufficientDataActions"))
                .namespace(from.text("Namespace"))
                .metricName(from.text("MetricName"))
                .dimensions(dimensions(from))
                .statistic(from.text("Statistic"))
                .extendedStatistic(from.text("ExtendedStatistic"))
                .period(from.integer("Period"))
                .unit(from.text("Unit"))
                .evaluationPeriods(from.integer("EvaluationPeriods"))
                .datapointsToAlarm(from.integer("DatapointsToAlarm"))
                .threshold(from.number("Threshold"))
                .thresholdMetricId(from.text("ThresholdMetricId"))
                .comparisonOperator(from.text("ComparisonOperator"))
                .treatMissingData(from.text("TreatMissingData"))
                .evaluateLowSampleCountPercentile(from.text("EvaluateLowSampleCountPercentile"))
                .metrics(from.objects("Metrics").stream()
                        .map(CloudWatchResources::query)
                        .toList())
                .tags(tags(from))
                .build();
    }

    private static MetricDataQuery query(PropertyReader from) {
        return MetricDataQuery.builder()
                .id(from.text("Id"))
                .expression(from.text("Expression"))
                .label(from.text("Label"))
                .period(from.integer("Period"))
                .returnData(from.flag("ReturnData"))
                .metricStat(stat(from.object("MetricStat")))
                .build();
    }

    private static @Nullable MetricStat stat(@Nullable PropertyReader from) {
        if (from == null) {
            return null;
        }
        PropertyReader metric = from.object("Metric");
        if (metric == null) {
            throw new ResourceException("Property MetricStat has no Metric");
        }
        return MetricStat.builder()
                .metric(Metric.builder()
                        .namespace(metric.text("Namespace"))
                        .metricName(metric.text("MetricName"))
                        .dimensions(dimensions(metric))
                        .build())
                .period(from.integer("Period"))
                .stat(from.text("Stat"))
                .unit(from.text("Unit"))
                .build();
    }

    private static PutCompositeAlarmRequest compositeAlarm(String name, PropertyReader from) {
        return PutCompositeAlarmRequest.builder()
                .alarmName(name)
                .alarmDescription(from.text("AlarmDescription"))
                .alarmRule(from.text("AlarmRule"))
                .actionsEnabled(from.flag("ActionsEnabled"))
                .alarmActions(from.texts("AlarmActions"))
                .okActions(from.texts("OKActions"))
                .insufficientDataActions(from.texts("InsufficientDataActions"))
                .actionsSuppressor(from.text("ActionsSuppressor"))
                .tags(tags(from))
                .build();
    }

    private static List<Dimension> dimensions(PropertyReader from) {
        return from.objects("Dimensions").stream()
                .map(d -> Dimension.builder()
                        .name(d.required("Name"))
                        .value(d.required("Value"))
                        .build())
                .toList();
    }

    private static List<Tag> tags(PropertyReader from) {
        return from.tags().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /// What of a metric alarm can drift: its numbers and its comparison.
    @Override
    public Optional<ObjectNode> describe(String type, String physicalId) {
        if (!type.equals(ALARM)) {
            return Optional.empty();
        }
        return cloudWatch
                .describeAlarms(r -> r.alarmNames(physicalId).alarmTypes(AlarmType.METRIC_ALARM))
                .metricAlarms()
                .stream()
                .findFirst()
                .map(CloudWatchResources::live);
    }

    private static ObjectNode live(MetricAlarm alarm) {
        ObjectNode live = JsonNodeFactory.instance.objectNode();
        live.put("AlarmName", alarm.alarmName())
                .put("ComparisonOperator", alarm.comparisonOperatorAsString())
                .put("EvaluationPeriods", alarm.evaluationPeriods())
                .put("Threshold", alarm.threshold());
        if (alarm.treatMissingData() != null) {
            live.put("TreatMissingData", alarm.treatMissingData());
        }
        if (alarm.metricName() != null) {
            live.put("MetricName", alarm.metricName())
                    .put("Namespace", alarm.namespace())
                    .put("Period", alarm.period());
        }
        return live;
    }
}
