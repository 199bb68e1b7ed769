package com.careervp.sandbox.cloudwatch;

import com.careervp.sandbox.cloudformation.AlarmStates;
import com.careervp.sandbox.events.EventSink;
import com.careervp.sandbox.telemetry.MetricSink;
import com.careervp.sandbox.time.SandboxTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DeleteDashboardsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DeleteDashboardsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DisableAlarmActionsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DisableAlarmActionsResponse;
import software.amazon.awssdk.services.cloudwatch.model.EnableAlarmActionsRequest;
import software.amazon.awssdk.services.cloudwatch.model.EnableAlarmActionsResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetDashboardRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetDashboardResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListDashboardsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListDashboardsResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutCompositeAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutCompositeAlarmResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutDashboardRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutDashboardResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.SetAlarmStateRequest;
import software.amazon.awssdk.services.cloudwatch.model.SetAlarmStateResponse;
import software.amazon.awssdk.services.cloudwatch.model.TagResourceRequest;
import software.amazon.awssdk.services.cloudwatch.model.TagResourceResponse;
import software.amazon.awssdk.services.cloudwatch.model.UntagResourceRequest;
import software.amazon.awssdk.services.cloudwatch.model.UntagResourceResponse;
import software.amazon.awssdk.services.cloudwatch.waiters.CloudWatchWaiter;

/// CloudWatch in this JVM: metrics by the second, metric math, alarms that change their state by themselves,
/// dashboards. Every operation named here answers as AWS does, errors included; any other throws
/// `UnsupportedOperationException`, as the SDK's interface does. Safe for use by several threads; [#record] never
/// waits.
///
/// Time is the sandbox's. Alarms are evaluated at every full minute of it. What is kept and for how long stands at
/// `MetricStore` and `AlarmHistory`.
public final class LocalCloudWatch implements CloudWatchClient, MetricSink, AlarmStates, AutoCloseable {
    private final Clock clock;
    private final MetricStore store;
    private final MetricReads reads;
    private final MetricWrites writes;
    private final AlarmRegister alarms;
    private final AlarmHistory history = new AlarmHistory();
    private final AlarmDefinitions definitions;
    private final AlarmSearch search;
    private final AlarmEvaluator evaluator;
    private final Dashboards dashboards;
    private final AlarmTags tags = new AlarmTags();
    private @Nullable AlarmTicker ticker;

    /// Starts evaluating alarms by the sandbox's time; [#close()] ends that.
    ///
    /// @param publishingDelay sandbox time after which a measurement can be read: zero, or what AWS takes (a minute
    /// or two) for a rehearsal
    /// @param account twelve digits
    public LocalCloudWatch(
            SandboxTime time,
            Duration publishingDelay,
            String region,
            String account,
            AlarmActionTarget target,
            EventSink events) {
        this(time.clock(), publishingDelay, region, account, target, events);
        this.ticker = new AlarmTicker(time, this::step);
    }

    /// Does nothing by itself; whoever holds it calls [#evaluateAlarms()].
    public LocalCloudWatch(
            Clock clock,
            Duration publishingDelay,
            String region,
            String account,
            AlarmActionTarget target,
            EventSink events) {
        this.clock = clock;
        this.store = new MetricStore(clock, publishingDelay);
        this.reads = new MetricReads(store);
        this.writes = new MetricWrites(store);
        this.alarms = new AlarmRegister(clock, history, new AlarmAnnouncement(region, account), target, events);
        this.definitions = new AlarmDefinitions(store, region, account);
        this.search = new AlarmSearch(alarms);
        this.evaluator = new AlarmEvaluator(alarms);
        this.dashboards = new Dashboards(account);
    }

    private void step() {
        store.maintain();
        evaluateAlarms();
    }

    /// Evaluates the alarms that are due at the clock's time; a second call in the same minute does nothing for alarms
    /// with periods of a minute or more.
    public void evaluateAlarms() {
        evaluator.evaluate(clock.instant());
    }

    /// How long it takes until a measurement can be read; the console says so.
    public Duration publishingDelay() {
        return store.publishingDelay();
    }

    @Override
    public Optional<String> state(String alarmArn) {
        String name = alarmArn.substring(alarmArn.indexOf(":alarm:") + ":alarm:".length());
        return alarms.find(name)
                .filter(alarm -> alarm.arn().equals(alarmArn))
                .map(alarm -> alarm.state().value().toString());
    }

    /// The ARN an alarm of this name has or would have.
    public String alarmArn(String name) {
        return definitions.arn(name);
    }

    @Override
    public void record(
            String namespace, String metric, Map<String, String> dimensions, double value, String unit, Instant at) {
        store.record(namespace, metric, dimensions, value, unit, at);
    }

    @Override
    public GetMetricDataResponse getMetricData(GetMetricDataRequest request) {
        return reads.data(request);
    }

    @Override
    public GetMetricStatisticsResponse getMetricStatistics(GetMetricStatisticsRequest request) {
        return reads.statistics(request);
    }

    @Override
    public ListMetricsResponse listMetrics(ListMetricsRequest request) {
        return reads.list(request);
    }

    @Override
    public PutMetricDataResponse putMetricData(PutMetricDataRequest request) {
        writes.put(request);
        return PutMetricDataResponse.builder().build();
    }

    @Override
    public PutMetricAlarmResponse putMetricAlarm(PutMetricAlarmRequest request) {
        StoredAlarm alarm = definitions.metricAlarm(request, clock.instant());
        alarms.put(alarm);
        tags.add(alarm.arn(), request.tags());
        return PutMetricAlarmResponse.builder().build();
    }

    @Override
    public PutCompositeAlarmResponse putCompositeAlarm(PutCompositeAlarmRequest request) {
        StoredAlarm alarm = definitions.compositeAlarm(request, alarms, clock.instant());
        alarms.put(alarm);
        tags.add(alarm.arn(), request.tags());
        evaluator.evaluateComposites(clock.instant());
        return PutCompositeAlarmResponse.builder().build();
    }

    @Override
    public DescribeAlarmsResponse describeAlarms(DescribeAlarmsRequest request) {
        return search.describe(request);
    }

    @Override
    public DescribeAlarmsForMetricResponse describeAlarmsForMetric(DescribeAlarmsForMetricRequest request) {
        return search.describeForMetric(request);
    }

    @Override
    public DescribeAlarmHistoryResponse describeAlarmHistory(DescribeAlarmHistoryRequest request) {
        int size = Pages.size(request.maxRecords(), 100, 100, "maxRecords");
        Pages<AlarmHistoryItem> page = Pages.of(history.find(request), request.nextToken(), size);
        return DescribeAlarmHistoryResponse.builder()
                .alarmHistoryItems(page.items())
                .nextToken(page.next())
                .build();
    }

    @Override
    public SetAlarmStateResponse setAlarmState(SetAlarmStateRequest request) {
        ForcedStates.apply(request, alarms, clock.instant());
        evaluator.evaluateComposites(clock.instant());
        return SetAlarmStateResponse.builder().build();
    }

    @Override
    public EnableAlarmActionsResponse enableAlarmActions(EnableAlarmActionsRequest request) {
        alarms.enableActions(request.alarmNames(), true);
        return EnableAlarmActionsResponse.builder().build();
    }

    @Override
    public DisableAlarmActionsResponse disableAlarmActions(DisableAlarmActionsRequest request) {
        alarms.enableActions(request.alarmNames(), false);
        return DisableAlarmActionsResponse.builder().build();
    }

    @Override
    public DeleteAlarmsResponse deleteAlarms(DeleteAlarmsRequest request) {
        for (String name : request.alarmNames()) {
            if (alarms.find(name).isEmpty()) {
                throw CloudWatchErrors.notFound("Unknown alarm " + name);
            }
        }
        alarms.remove(request.alarmNames());
        return DeleteAlarmsResponse.builder().build();
    }

    @Override
    public PutDashboardResponse putDashboard(PutDashboardRequest request) {
        dashboards.put(request.dashboardName(), request.dashboardBody(), clock.instant());
        return PutDashboardResponse.builder()
                .dashboardValidationMessages(List.of())
                .build();
    }

    @Override
    public GetDashboardResponse getDashboard(GetDashboardRequest request) {
        return dashboards.get(request.dashboardName());
    }

    @Override
    public ListDashboardsResponse listDashboards(ListDashboardsRequest request) {
        return dashboards.list(request);
    }

    @Override
    public DeleteDashboardsResponse deleteDashboards(DeleteDashboardsRequest request) {
        dashboards.delete(request.dashboardNames());
        return DeleteDashboardsResponse.builder().build();
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        tags.add(CloudWatchErrors.required(request.resourceARN(), "ResourceARN"), request.tags());
        return TagResourceResponse.builder().build();
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        tags.remove(request.resourceARN(), request.tagKeys());
        return UntagResourceResponse.builder().build();
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return ListTagsForResourceResponse.builder()
                .tags(tags.of(request.resourceARN()))
                .build();
    }

    @Override
    public CloudWatchWaiter waiter() {
        return CloudWatchWaiter.builder().client(this).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        if (ticker != null) {
            ticker.close();
        }
    }
}
