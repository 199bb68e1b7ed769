package com.careervp.sandbox.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.sandbox.events.EventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.DashboardInvalidInputErrorException;
import software.amazon.awssdk.services.cloudwatch.model.DashboardNotFoundErrorException;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.InvalidNextTokenException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterCombinationException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.MissingRequiredParameterException;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

class LocalCloudWatchTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final SteppedClock clock = new SteppedClock(NOW);
    private final LocalCloudWatch cloudWatch = new LocalCloudWatch(
            clock, Duration.ZERO, "us-east-1", "000000000000", AlarmActionTarget.none(), EventSink.none());

    @Test
    void dataComesNewestFirstUnlessAskedOtherwise() {
        record("Requests", 1, 180);
        record("Requests", 2, 120);
        record("Requests", 3, 60);

        assertThat(sumPerMinute(ScanBy.TIMESTAMP_DESCENDING).values()).containsExactly(3.0, 2.0, 1.0);
        MetricDataResult ascending = sumPerMinute(ScanBy.TIMESTAMP_ASCENDING);
        assertThat(ascending.values()).containsExactly(1.0, 2.0, 3.0);
        assertThat(ascending.timestamps().getFirst()).isEqualTo(NOW.minusSeconds(180));
        assertThat(ascending.label()).isEqualTo("Requests");
        assertThat(ascending.statusCode()).isEqualTo(StatusCode.COMPLETE);
    }

    @Test
    void onePeriodOfASecondShowsEverySecond() {
        record("Requests", 4, 2);
        record("Requests", 5, 1);
        GetMetricDataResponse response = cloudWatch.getMetricData(r -> r.startTime(NOW.minusSeconds(10))
                .endTime(NOW)
                .metricDataQueries(Requests.metric("m", "Requests", 1, "Maximum")));
        assertThat(response.metricDataResults().getFirst().timestamps())
                .containsExactly(NOW.minusSeconds(1), NOW.minusSeconds(2));
    }

    @Test
    void pagesTogetherGiveEveryDatapointOnceAndSayWhichResultGoesOn() {
        for (int minute = 1; minute <= 50; minute++) {
            record("Requests", minute, minute * 60);
            record("Errors", minute, minute * 60);
        }
        GetMetricDataRequest request = GetMetricDataRequest.builder()
                .startTime(NOW.minusSeconds(3600))
                .endTime(NOW)
                .maxDatapoints(30)
                .metricDataQueries(
                        Requests.metric("a", "Requests", 60, "Sum"), Requests.metric("b", "Errors", 60, "Sum"))
                .build();
        List<GetMetricDataResponse> pages =
                cloudWatch.getMetricDataPaginator(request).stream().toList();

        assertThat(pages).hasSize(4);
        assertThat(pages.getFirst().metricDataResults().getFirst().statusCode()).isEqualTo(StatusCode.PARTIAL_DATA);
        for (String id : List.of("a", "b")) {
            List<Double> values = pages.stream()
                    .flatMap(page -> page.metricDataResults().stream())
                    .filter(result -> result.id().equals(id))
                    .flatMap(result -> result.values().stream())
                    .toList();
            assertThat(values).hasSize(50).isSorted();
        }
    }

    @Test
    void returnDataFalseHidesAMetricAndAnExpressionIsNamedByItsId() {
        record("Requests", 10, 60);
        record("Errors", 1, 60);
        List<MetricDataResult> results = cloudWatch
                .getMetricData(r -> r.startTime(NOW.minusSeconds(300))
                        .endTime(NOW)
                        .metricDataQueries(
                                Requests.hidden("calls", "Requests", 60, "Sum"),
                                Requests.hidden("errors", "Errors", 60, "Sum"),
                                Requests.expression("rate", "100 * errors / calls")))
                .metricDataResults();

        assertThat(results).hasSize(1);
        assertThat(results.getFirst().label()).isEqualTo("rate");
        assertThat(results.getFirst().values()).containsExactly(10.0);
    }

    @Test
    void everyFormOfAMetricDatumCounts() {
        cloudWatch.putMetricData(r -> r.namespace("Test")
                .metricData(
                        Requests.datum("M", d -> d.value(4.0).unit(StandardUnit.COUNT)),
                        Requests.datum(
                                "M", d -> d.values(1.0, 2.0).counts(3.0, 1.0).unit(StandardUnit.COUNT)),
                        Requests.datum(
                                "M",
                                d -> d.statisticValues(s -> s.sampleCount(2.0)
                                                .sum(12.0)
                                                .minimum(5.0)
                                                .maximum(7.0))
                                        .unit(StandardUnit.COUNT))));
        Datapoint point = cloudWatch
                .getMetricStatistics(r -> r.namespace("Test")
                        .metricName("M")
                        .startTime(NOW)
                        .endTime(NOW.plusSeconds(60))
                        .period(60)
                        .statistics(
                                Statistic.SUM,
                                Statistic.SAMPLE_COUNT,
                                Statistic.MINIMUM,
                                Statistic.MAXIMUM,
                                Statistic.AVERAGE))
                .datapoints()
                .getFirst();
        assertThat(point.sum()).isEqualTo(21);
        assertThat(point.sampleCount()).isEqualTo(7);
        assertThat(point.minimum()).isEqualTo(1);
        assertThat(point.maximum()).isEqualTo(7);
        assertThat(point.average()).isEqualTo(3);
        assertThat(point.unit()).isEqualTo(StandardUnit.COUNT);
    }

    @Test
    void percentilesComeAsExtendedStatistics() {
        for (int value = 1; value <= 100; value++) {
            record("Latency", value, 30);
        }
        assertThat(cloudWatch
                        .getMetricStatistics(r -> r.namespace("Test")
                                .metricName("Latency")
                                .startTime(NOW.minusSeconds(60))
                                .endTime(NOW)
                                .period(60)
                                .extendedStatistics("p50", "p99"))
                        .datapoints()
                        .getFirst()
                        .extendedStatistics())
                .isEqualTo(Map.of("p50", 50.0, "p99", 99.0));
    }

    @Test
    void metricsAreListedByFilterAndInPages() {
        for (int i = 0; i < 1_203; i++) {
            cloudWatch.record(
                    "Test", "M", Map.of("name", "d" + i, "parity", i % 2 == 0 ? "even" : "odd"), 1, "Count", NOW);
        }
        cloudWatch.record("Other", "M", Map.of(), 1, "Count", NOW);

        List<Metric> all = cloudWatch.listMetricsPaginator(r -> r.namespace("Test")).metrics().stream()
                .toList();
        assertThat(all).hasSize(1_203).doesNotHaveDuplicates();
        assertThat(
                        cloudWatch
                                .listMetricsPaginator(r -> r.dimensions(Requests.having("parity", "even")))
                                .metrics()
                                .stream())
                .hasSize(602);
        assertThat(cloudWatch.listMetrics(r -> r.metricName("none")).metrics()).isEmpty();
    }

    @Test
    void badRequestsAreRefusedAsInAws() {
        assertThatThrownBy(() -> cloudWatch.putMetricData(
                        r -> r.namespace("AWS/Lambda").metricData(Requests.datum("M", d -> d.value(1.0)))))
                .isInstanceOf(InvalidParameterValueException.class);
        assertThatThrownBy(() -> cloudWatch.putMetricData(r ->
                        r.namespace("Test").metricData(Requests.datum("M", d -> d.value(Double.NaN)))))
                .isInstanceOf(InvalidParameterValueException.class);
        assertThatThrownBy(() -> cloudWatch.putMetricData(r -> r.namespace("Test")
                        .metricData(Requests.datum("M", d -> d.value(1.0).timestamp(NOW.minus(Duration.ofDays(15)))))))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("two weeks");
        assertThatThrownBy(() -> cloudWatch.putMetricData(r -> r.namespace("Test")
                        .metricData(Requests.datum("M", d -> d.values(1.0, 2.0).counts(1.0)))))
                .isInstanceOf(InvalidParameterCombinationException.class);
        assertThatThrownBy(() -> cloudWatch.getMetricData(r -> r.metricDataQueries(
                                MetricDataQuery.builder().id("a").build())
                        .endTime(NOW)))
                .isInstanceOf(MissingRequiredParameterException.class);
        assertThatThrownBy(() -> cloudWatch.getMetricData(
                        r -> r.startTime(NOW).endTime(NOW).metricDataQueries(Requests.expression("a", "1"))))
                .isInstanceOfSatisfying(
                        CloudWatchException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationError"));
        assertThatThrownBy(() -> cloudWatch.listMetrics(r -> r.nextToken("nonsense")))
                .isInstanceOf(InvalidNextTokenException.class);
        assertThatThrownBy(() -> cloudWatch.getMetricStatistics(r -> r.namespace("Test")
                        .metricName("M")
                        .startTime(NOW.minus(Duration.ofDays(2)))
                        .endTime(NOW)
                        .period(60)
                        .statistics(Statistic.SUM)))
                .isInstanceOf(InvalidParameterCombinationException.class)
                .hasMessageContaining("1440");
    }

    @Test
    void nothingOfARefusedPutIsKept() {
        assertThatThrownBy(() -> cloudWatch.putMetricData(r -> r.namespace("Test")
                        .metricData(Requests.datum("Good", d -> d.value(1.0)), Requests.datum("Bad", d -> {}))))
                .isInstanceOf(MissingRequiredParameterException.class);
        assertThat(cloudWatch.listMetrics(r -> r.namespace("Test")).metrics()).isEmpty();
    }

    @Test
    void dashboardsAreKeptByNameAndMustBeJson() {
        cloudWatch.putDashboard(r -> r.dashboardName("VPR-Async-Monitoring-dev").dashboardBody("{\"widgets\":[]}"));
        cloudWatch.putDashboard(r -> r.dashboardName("other").dashboardBody("{}"));

        assertThat(cloudWatch
                        .getDashboard(r -> r.dashboardName("VPR-Async-Monitoring-dev"))
                        .dashboardBody())
                .isEqualTo("{\"widgets\":[]}");
        assertThat(cloudWatch.listDashboards(r -> r.dashboardNamePrefix("VPR")).dashboardEntries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.size()).isEqualTo(14));
        assertThatThrownBy(
                        () -> cloudWatch.putDashboard(r -> r.dashboardName("x").dashboardBody("{oops")))
                .isInstanceOf(DashboardInvalidInputErrorException.class);
        assertThatThrownBy(() -> cloudWatch.deleteDashboards(r -> r.dashboardNames("other", "missing")))
                .isInstanceOf(DashboardNotFoundErrorException.class);
        assertThat(cloudWatch.listDashboards().dashboardEntries()).hasSize(2);
    }

    private MetricDataResult sumPerMinute(ScanBy order) {
        return cloudWatch
                .getMetricData(r -> r.startTime(NOW.minusSeconds(300))
                        .endTime(NOW)
                        .scanBy(order)
                        .metricDataQueries(Requests.metric("m", "Requests", 60, "Sum")))
                .metricDataResults()
                .getFirst();
    }

    private void record(String metric, double value, int secondsAgo) {
        cloudWatch.record("Test", metric, Map.of(), value, "Count", NOW.minusSeconds(secondsAgo));
    }
}
