package com.careervp.console.aws.cloudwatch;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmChange;
import com.careervp.console.core.alarms.AlarmSource;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.core.metrics.MetricRange;
import com.careervp.contract.DeploymentStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/// One environment's alarms through CloudWatch, told from others by their names `careervp-{what}-alarm-{env}`.
public final class CloudWatchAlarms implements AlarmSource {
    private static final String PREFIX = "careervp-";
    /// The most that DescribeAlarmHistory gives in one answer.
    private static final int MOST_RECORDS = 100;

    private final CloudWatchClient client;
    private final String suffix;
    private final AwsCalls calls;
    private final MetricReads reads;

    public CloudWatchAlarms(CloudWatchClient client, DeploymentStage stage, String profile) {
        this.client = client;
        this.suffix = "-alarm-" + stage.id();
        this.calls = new AwsCalls("CloudWatch", profile);
        this.reads = new MetricReads(client, calls);
    }

    @Override
    public List<Alarm> all() {
        return described().stream()
                .map(AlarmMapping::alarm)
                .sorted(Comparator.comparing(Alarm::name))
                .toList();
    }

    private List<MetricAlarm> described() {
        List<MetricAlarm> alarms = new ArrayList<>();
        @Nullable String token = null;
        do {
            String from = token;
            DescribeAlarmsResponse page = calls.call(
                    "DescribeAlarms",
                    () -> client.describeAlarms(
                            request -> request.alarmNamePrefix(PREFIX).nextToken(from)));
            page.metricAlarms().stream()
                    .filter(alarm -> alarm.alarmName().endsWith(suffix))
                    .forEach(alarms::add);
            token = page.nextToken();
        } while (token != null);
        return alarms;
    }

    @Override
    public Map<String, List<MetricPoint>> values(List<Alarm> alarms, MetricRange range) {
        List<String> names = alarms.stream().map(Alarm::name).toList();
        AlarmQueries queries = new AlarmQueries();
        described().stream().filter(alarm -> names.contains(alarm.alarmName())).forEach(queries::add);
        Map<String, List<MetricPoint>> points = reads.read(queries.all(), range);
        Map<String, List<MetricPoint>> byName = new HashMap<>();
        queries.idsByName().forEach((name, id) -> byName.put(name, points.getOrDefault(id, List.of())));
        return byName;
    }

    @Override
    public List<AlarmChange> history(String alarmName, int limit) {
        List<AlarmChange> changes = new ArrayList<>();
        @Nullable String token = null;
        do {
            String from = token;
            int wanted = Math.min(MOST_RECORDS, limit - changes.size());
            DescribeAlarmHistoryResponse page = calls.call(
                    "DescribeAlarmHistory",
                    () -> client.describeAlarmHistory(request -> request.alarmName(alarmName)
                            .historyItemType(HistoryItemType.STATE_UPDATE)
                            .scanBy(ScanBy.TIMESTAMP_DESCENDING)
                            .maxRecords(wanted)
                            .nextToken(from)));
            page.alarmHistoryItems().stream().map(CloudWatchAlarms::change).forEach(changes::add);
            token = page.nextToken();
        } while (token != null && changes.size() < limit);
        return List.copyOf(changes);
    }

    private static AlarmChange change(AlarmHistoryItem item) {
        String data = Objects.requireNonNullElse(item.historyData(), "");
        return new AlarmChange(
                item.alarmName(),
                AlarmMapping.stateIn(data, "oldState"),
                AlarmMapping.stateIn(data, "newState"),
                item.timestamp(),
                Objects.requireNonNullElse(item.historySummary(), ""));
    }

    @Override
    public void setState(String alarmName, AlarmState state, String reason) {
        calls.run(
                "SetAlarmState",
                () -> client.setAlarmState(request ->
                        request.alarmName(alarmName).stateValue(state.name()).stateReason(reason)));
    }
}
