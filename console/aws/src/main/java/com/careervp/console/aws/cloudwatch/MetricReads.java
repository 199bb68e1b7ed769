package com.careervp.console.aws.cloudwatch;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.core.metrics.MetricRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/// Reads metric data, page by page. CloudWatch takes 500 queries a call at most.
final class MetricReads {
    static final int MOST_QUERIES = 500;

    private final CloudWatchClient client;
    private final AwsCalls calls;

    MetricReads(CloudWatchClient client, AwsCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /// @return the points by query id, ascending time
    Map<String, List<MetricPoint>> read(List<MetricDataQuery> queries, MetricRange range) {
        Map<String, List<MetricPoint>> points = new HashMap<>();
        for (int from = 0; from < queries.size(); from += MOST_QUERIES) {
            part(queries.subList(from, Math.min(queries.size(), from + MOST_QUERIES)), range, points);
        }
        return points;
    }

    private void part(List<MetricDataQuery> queries, MetricRange range, Map<String, List<MetricPoint>> points) {
        @Nullable String token = null;
        do {
            String from = token;
            GetMetricDataResponse page = calls.call(
                    "GetMetricData",
                    () -> client.getMetricData(request -> request.metricDataQueries(queries)
                            .startTime(range.from())
                            .endTime(range.to())
                            .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                            .nextToken(from)));
            for (MetricDataResult result : page.metricDataResults()) {
                List<MetricPoint> own = points.computeIfAbsent(result.id(), id -> new ArrayList<>());
                for (int i = 0; i < result.timestamps().size(); i++) {
                    own.add(new MetricPoint(
                            result.timestamps().get(i), result.values().get(i)));
                }
            }
            token = page.nextToken();
        } while (token != null);
    }
}
