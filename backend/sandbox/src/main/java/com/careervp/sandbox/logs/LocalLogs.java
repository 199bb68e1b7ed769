package com.careervp.sandbox.logs;

import com.careervp.sandbox.telemetry.LogSink;
import com.careervp.sandbox.telemetry.MetricSink;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogStreamResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteMetricFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteMetricFilterResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteRetentionPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeMetricFiltersRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeMetricFiltersResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilter;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutMetricFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutMetricFilterResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.TagResourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.TagResourceResponse;

/// CloudWatch Logs in this JVM. Lines in the embedded metric format and lines that match a metric filter become
/// metrics. Every operation named here answers as AWS does; any other (Insights queries, live tail, subscriptions)
/// throws `UnsupportedOperationException`, as the SDK's interface does. Safe for use by several threads; [#append]
/// never waits.
///
/// Lines live in memory, by default at most 64 MiB of them; then the oldest go.
public final class LocalLogs implements CloudWatchLogsClient, LogSink {
    private static final long STANDARD_BYTES = 64L << 20;
    private static final Pattern GROUP_NAME = Pattern.compile("[.\\-_/#A-Za-z0-9]{1,512}");
    private static final Pattern STREAM_NAME = Pattern.compile("[^:*]{1,512}");
    private static final int MOST_FILTERS = 100;
    private static final Set<Integer> RETENTIONS = Set.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private final LogStorage storage;
    private final LogReads reads;
    private final LogDescriptions descriptions;
    private final LogWrites writes;

    /// @param clock the sandbox's
    /// @param metrics where metrics from lines go
    public LocalLogs(Clock clock, String region, String account, MetricSink metrics) {
        this(clock, region, account, metrics, STANDARD_BYTES);
    }

    /// @param mostBytes about how much memory the lines may take
    public LocalLogs(Clock clock, String region, String account, MetricSink metrics, long mostBytes) {
        this.storage = new LogStorage(clock, region, account, mostBytes);
        this.reads = new LogReads(storage);
        this.descriptions = new LogDescriptions(storage);
        this.writes = new LogWrites(storage, metrics);
    }

    @Override
    public void append(String logGroup, String logStream, Instant at, String message) {
        StoredGroup group = storage.group(logGroup);
        writes.append(group, group.stream(logStream, storage.now()), at, message);
    }

    /// How many lines were dropped because there were too many.
    public long dropped() {
        return storage.dropped();
    }

    @Override
    public CreateLogGroupResponse createLogGroup(CreateLogGroupRequest request) {
        String name = LogErrors.required(request.logGroupName(), "logGroupName");
        if (!GROUP_NAME.matcher(name).matches()) {
            throw LogErrors.invalid(
                    "Value '" + name
                            + "' at 'logGroupName' failed to satisfy constraint: only letters, digits and . - _ / # are allowed.");
        }
        storage.create(name)
                .orElseThrow(() -> LogErrors.exists("log group"))
                .tags()
                .putAll(request.tags());
        return CreateLogGroupResponse.builder().build();
    }

    @Override
    public DeleteLogGroupResponse deleteLogGroup(DeleteLogGroupRequest request) {
        if (!storage.remove(group(request.logGroupName(), null).name())) {
            throw LogErrors.noGroup();
        }
        return DeleteLogGroupResponse.builder().build();
    }

    @Override
    public CreateLogStreamResponse createLogStream(CreateLogStreamRequest request) {
        StoredGroup group = group(request.logGroupName(), null);
        String name = LogErrors.required(request.logStreamName(), "logStreamName");
        if (!STREAM_NAME.matcher(name).matches()) {
            throw LogErrors.invalid(
                    "Value '" + name + "' at 'logStreamName' failed to satisfy constraint: it must not have : or *.");
        }
        if (group.streams().containsKey(name)) {
            throw LogErrors.exists("log stream");
        }
        group.stream(name, storage.now());
        return CreateLogStreamResponse.builder().build();
    }

    @Override
    public DeleteLogStreamResponse deleteLogStream(DeleteLogStreamRequest request) {
        StoredGroup group = group(request.logGroupName(), null);
        StoredStream removed =
                group.streams().remove(stream(group, request.logStreamName()).name());
        if (removed != null) {
            removed.events().forEach(event -> group.bytes().addAndGet(-event.bytes()));
        }
        return DeleteLogStreamResponse.builder().build();
    }

    @Override
    public PutRetentionPolicyResponse putRetentionPolicy(PutRetentionPolicyRequest request) {
        StoredGroup group = group(request.logGroupName(), null);
        if (request.retentionInDays() == null || !RETENTIONS.contains(request.retentionInDays())) {
            throw LogErrors.invalid("Value '" + request.retentionInDays()
                    + "' at 'retentionInDays' failed to satisfy constraint: it must be one of "
                    + RETENTIONS.stream().sorted().toList() + ".");
        }
        group.retain(request.retentionInDays());
        return PutRetentionPolicyResponse.builder().build();
    }

    @Override
    public DeleteRetentionPolicyResponse deleteRetentionPolicy(DeleteRetentionPolicyRequest request) {
        group(request.logGroupName(), null).retain(null);
        return DeleteRetentionPolicyResponse.builder().build();
    }

    @Override
    public PutLogEventsResponse putLogEvents(PutLogEventsRequest request) {
        StoredGroup group = group(request.logGroupName(), null);
        return writes.put(group, stream(group, request.logStreamName()), request.logEvents());
    }

    @Override
    public FilterLogEventsResponse filterLogEvents(FilterLogEventsRequest request) {
        return reads.filter(request, group(request.logGroupName(), request.logGroupIdentifier()));
    }

    @Override
    public GetLogEventsResponse getLogEvents(GetLogEventsRequest request) {
        StoredGroup group = group(request.logGroupName(), request.logGroupIdentifier());
        return reads.get(request, group, stream(group, request.logStreamName()));
    }

    @Override
    public DescribeLogGroupsResponse describeLogGroups(DescribeLogGroupsRequest request) {
        return descriptions.groups(request);
    }

    @Override
    public DescribeLogStreamsResponse describeLogStreams(DescribeLogStreamsRequest request) {
        return descriptions.streams(request, group(request.logGroupName(), request.logGroupIdentifier()));
    }

    @Override
    public PutMetricFilterResponse putMetricFilter(PutMetricFilterRequest request) {
        StoredGroup group = group(request.logGroupName(), null);
        String name = LogErrors.required(request.filterName(), "filterName");
        if (request.metricTransformations().size() != 1) {
            throw LogErrors.invalid("metricTransformations has "
                    + request.metricTransformations().size() + " elements, expected exactly one.");
        }
        request.metricTransformations().forEach(t -> {
            LogErrors.required(t.metricName(), "metricName");
            LogErrors.required(t.metricNamespace(), "metricNamespace");
            LogErrors.required(t.metricValue(), "metricValue");
            if (t.defaultValue() != null && !t.dimensions().isEmpty()) {
                throw LogErrors.invalid("defaultValue and dimensions cannot both be specified.");
            }
        });
        if (!group.filters().containsKey(name) && group.filters().size() >= MOST_FILTERS) {
            throw LogErrors.limit("Resource limit exceeded.");
        }
        MetricFilter filter = MetricFilter.builder()
                .filterName(name)
                .logGroupName(group.name())
                .filterPattern(request.filterPattern() == null ? "" : request.filterPattern())
                .metricTransformations(request.metricTransformations())
                .creationTime(storage.now())
                .build();
        try {
            group.filters().put(name, new LogMetricFilter(filter));
        } catch (InvalidPatternException e) {
            throw LogErrors.invalid(String.valueOf(e.getMessage()), e);
        }
        return PutMetricFilterResponse.builder().build();
    }

    @Override
    public DeleteMetricFilterResponse deleteMetricFilter(DeleteMetricFilterRequest request) {
        StoredGroup group = group(request.logGroupName(), null);
        if (group.filters().remove(LogErrors.required(request.filterName(), "filterName")) == null) {
            throw LogErrors.noFilter();
        }
        return DeleteMetricFilterResponse.builder().build();
    }

    @Override
    public DescribeMetricFiltersResponse describeMetricFilters(DescribeMetricFiltersRequest request) {
        return descriptions.filters(request);
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        group(null, request.resourceArn()).tags().putAll(request.tags());
        return TagResourceResponse.builder().build();
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return ListTagsForResourceResponse.builder()
                .tags(group(null, request.resourceArn()).tags())
                .build();
    }

    /// @param identifier a name or an ARN, with or without `:*`
    private StoredGroup group(@Nullable String name, @Nullable String identifier) {
        String wanted = name == null ? LogErrors.required(identifier, "logGroupName") : name;
        int start = wanted.startsWith("arn:") ? wanted.indexOf(":log-group:") : -1;
        if (start >= 0) {
            wanted = wanted.substring(start + ":log-group:".length());
            wanted = wanted.endsWith(":*") ? wanted.substring(0, wanted.length() - 2) : wanted;
        }
        return storage.find(wanted).orElseThrow(LogErrors::noGroup);
    }

    private static StoredStream stream(StoredGroup group, @Nullable String name) {
        StoredStream stream = group.streams().get(LogErrors.required(name, "logStreamName"));
        if (stream == null) {
            throw LogErrors.noStream();
        }
        return stream;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // nothing runs by itself
    }
}
