package com.careervp.sandbox.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

class LocalLogsTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final String GROUP = "/aws/lambda/careervp-vpr-worker-lambda-dev";

    private final MovedClock clock = new MovedClock();
    private final List<String> metrics = Collections.synchronizedList(new ArrayList<>());
    private final LocalLogs logs = new LocalLogs(
            clock,
            "us-east-1",
            "000000000000",
            (namespace, metric, dimensions, value, unit, at) -> metrics.add(namespace + " " + metric + " "
                    + new TreeMap<>(dimensions) + " " + value + " " + unit + " " + at.getEpochSecond() % 3600));

    @Test
    void linesOfAllStreamsComeInTheOrderOfTheirTime() {
        append("b", 3, "third");
        append("a", 1, "first");
        append("b", 2, "second");
        append("a", 2, "second too");

        assertThat(messages("")).containsExactly("first", "second", "second too", "third");
        assertThat(logs.filterLogEvents(r -> r.logGroupName(GROUP).logStreamNames("b"))
                        .events())
                .extracting(FilteredLogEvent::message)
                .containsExactly("second", "third");
        assertThat(logs.filterLogEvents(r -> r.logGroupName(GROUP).logStreamNamePrefix("a"))
                        .events())
                .hasSize(2);
    }

    @Test
    void startAndEndAreBothIncluded() {
        for (int second = 0; second < 10; second++) {
            append("a", second, "line " + second);
        }
        assertThat(logs.filterLogEvents(r -> r.logGroupName(GROUP)
                                .startTime(START.plusSeconds(2).toEpochMilli())
                                .endTime(START.plusSeconds(4).toEpochMilli()))
                        .events())
                .extracting(FilteredLogEvent::message)
                .containsExactly("line 2", "line 3", "line 4");
    }

    @Test
    void pagesTogetherGiveEveryLineOnceWhileMoreComeIn() {
        IntStream.range(0, 250).forEach(i -> append("s" + i % 7, i / 3, "line " + i));
        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            String next = token;
            var page = logs.filterLogEvents(
                    r -> r.logGroupName(GROUP).limit(40).nextToken(next).filterPattern("line"));
            page.events().forEach(event -> seen.add(event.message()));
            append("late", 1, "line that came late into an old second");
            token = page.nextToken();
        } while (token != null);

        assertThat(seen.stream().filter(line -> !line.contains("late")))
                .hasSize(250)
                .doesNotHaveDuplicates();
    }

    @Test
    void thePatternChoosesAndABadOneIsRefused() {
        append("a", 1, "{\"level\":\"ERROR\",\"job\":\"j-1\"}");
        append("a", 2, "{\"level\":\"INFO\",\"job\":\"j-1\"}");
        append("a", 3, "plain ERROR");

        assertThat(messages("{ $.level = \"ERROR\" }")).hasSize(1);
        assertThat(messages("ERROR")).hasSize(2);
        assertThatThrownBy(() -> messages("{ $.level = }"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Invalid filter pattern");
        assertThatThrownBy(() -> logs.filterLogEvents(r -> r.logGroupName("none")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("The specified log group does not exist.");
        assertThatThrownBy(() -> logs.filterLogEvents(r -> r.logGroupName(GROUP).nextToken("?!")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> logs.filterLogEvents(r -> r.logGroupName(GROUP).limit(10_001)))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void aStreamIsReadForwardsAndBackwards() {
        IntStream.range(0, 25).forEach(i -> append("a", i, "line " + i));

        GetLogEventsResponse newest = get(null, false);
        assertThat(newest.events())
                .extracting(OutputLogEvent::message)
                .startsWith("line 15")
                .endsWith("line 24");
        GetLogEventsResponse older = get(newest.nextBackwardToken(), false);
        assertThat(older.events())
                .extracting(OutputLogEvent::message)
                .startsWith("line 5")
                .endsWith("line 14");
        GetLogEventsResponse end = get(newest.nextForwardToken(), false);
        assertThat(end.events()).isEmpty();
        assertThat(end.nextForwardToken()).isEqualTo(newest.nextForwardToken());
        append("a", 30, "line 25");
        assertThat(get(end.nextForwardToken(), false).events())
                .extracting(OutputLogEvent::message)
                .containsExactly("line 25");
        assertThat(get(null, true).events()).extracting(OutputLogEvent::message).startsWith("line 0");
    }

    @Test
    void linesOlderThanTheRetentionAreGone() {
        append("a", 0, "old");
        logs.putRetentionPolicy(r -> r.logGroupName(GROUP).retentionInDays(30));
        clock.now = START.plus(Duration.ofDays(30)).minusSeconds(1);
        assertThat(messages("")).containsExactly("old");
        clock.now = START.plus(Duration.ofDays(30)).plusSeconds(1);
        assertThat(messages("")).isEmpty();
        assertThatThrownBy(
                        () -> logs.putRetentionPolicy(r -> r.logGroupName(GROUP).retentionInDays(8)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("retentionInDays");
    }

    @Test
    void aFullMemoryLosesTheOldestLines() {
        LocalLogs small = new LocalLogs(clock, "us-east-1", "000000000000", (n, m, d, v, u, a) -> {}, 1_000_000);
        String text = "x".repeat(850);
        for (int i = 0; i < 5_000; i++) {
            small.append(GROUP, "s" + i % 3, START.plusSeconds(i), i + " " + text);
        }
        List<FilteredLogEvent> left = small.filterLogEventsPaginator(r -> r.logGroupName(GROUP)).events().stream()
                .toList();
        assertThat(left).hasSizeBetween(400, 1_000);
        assertThat(left.getLast().message()).startsWith("4999 ");
        assertThat(small.dropped()).isEqualTo(5_000L - left.size());
    }

    @Test
    void everyLineOfManyWritersIsKept() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20)
                    .forEach(t -> threads.execute(() ->
                            IntStream.range(0, 500).forEach(i -> append("s" + t % 4, i % 5, t + "-" + i))));
        }
        assertThat(logs.filterLogEventsPaginator(r -> r.logGroupName(GROUP)).events().stream())
                .hasSize(10_000)
                .extracting(FilteredLogEvent::eventId)
                .doesNotHaveDuplicates();
    }

    @Test
    void anEmbeddedMetricBecomesAMetricAtTheTimeOfItsLine() {
        append("a", 5, """
                {"_aws":{"Timestamp":1,"CloudWatchMetrics":[{"Namespace":"CareerVP",
                 "Dimensions":[["environment"],["environment","path"]],
                 "Metrics":[{"Name":"VprGenerationTime","Unit":"Milliseconds"},{"Name":"VprCompleted","Unit":"Count"}]}]},
                 "environment":"dev","path":"async","VprGenerationTime":[120.5,80],"VprCompleted":1}""");
        assertThat(metrics)
                .containsExactlyInAnyOrder(
                        "CareerVP VprGenerationTime {environment=dev} 120.5 Milliseconds 5",
                        "CareerVP VprGenerationTime {environment=dev} 80.0 Milliseconds 5",
                        "CareerVP VprGenerationTime {environment=dev, path=async} 120.5 Milliseconds 5",
                        "CareerVP VprGenerationTime {environment=dev, path=async} 80.0 Milliseconds 5",
                        "CareerVP VprCompleted {environment=dev} 1.0 Count 5",
                        "CareerVP VprCompleted {environment=dev, path=async} 1.0 Count 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_aws\": broken",
                "{\"_aws\":{}}",
                "{\"_aws\":{\"CloudWatchMetrics\":[{\"Namespace\":\"N\",\"Metrics\":[{\"Name\":\"gone\"}]}]}}",
                "{\"_aws\":{\"CloudWatchMetrics\":[{\"Metrics\":[{\"Name\":\"m\"}]}]},\"m\":1}",
                "{\"_aws\":{\"CloudWatchMetrics\":[{\"Namespace\":\"N\",\"Metrics\":[{\"Name\":\"m\"}]}]},\"m\":\"1\"}",
                "{\"_aws\":{\"CloudWatchMetrics\":[{\"Namespace\":\"N\",\"Dimensions\":[[\"d\"]],"
                        + "\"Metrics\":[{\"Name\":\"m\"}]}]},\"m\":1}",
                "a line about \"_aws\" in words"
            })
    void aLineThatOnlyLooksLikeAMetricIsJustALine(String line) {
        append("a", 1, line);
        assertThat(metrics).isEmpty();
        assertThat(messages("")).containsExactly(line);
    }

    @Test
    void aMetricFilterCountsAndMeasures() {
        append("a", 0, "before there was a filter: ERROR");
        filter("errors", "ERROR", t -> t.metricName("Errors").metricValue("1"));
        filter(
                "took",
                "{ $.took > 0 }",
                t -> t.metricName("Took").metricValue("$.took").dimensions(Map.of("path", "$.path")));
        append("a", 1, "ERROR one");
        append("a", 2, "INFO two");
        append("a", 3, "{\"took\":12.5,\"path\":\"async\"}");

        assertThat(metrics).containsExactly("App Errors {} 1.0 None 1", "App Took {path=async} 12.5 None 3");
        assertThat(logs.describeMetricFilters(r -> r.logGroupName(GROUP)).metricFilters())
                .hasSize(2);
        logs.deleteMetricFilter(r -> r.logGroupName(GROUP).filterName("errors"));
        append("a", 4, "ERROR again");
        assertThat(metrics).hasSize(2);
    }

    @Test
    void theDefaultValueStandsForAMinuteWithoutAMatch() {
        append("a", 0, "the group exists");
        filter("errors", "ERROR", t -> t.metricName("Errors").metricValue("1").defaultValue(0.0));
        append("a", 60, "INFO");
        append("a", 120, "ERROR");
        append("a", 180, "INFO");

        assertThat(metrics).containsExactly("App Errors {} 0.0 None 60", "App Errors {} 1.0 None 120");
    }

    @Test
    void groupsAndStreamsAreListedInPages() {
        for (int i = 0; i < 120; i++) {
            logs.append("/g/" + i, "s", START, "x");
        }
        assertThat(logs.describeLogGroupsPaginator(r -> r.logGroupNamePrefix("/g/")).logGroups().stream())
                .hasSize(120)
                .extracting(LogGroup::logGroupName)
                .doesNotHaveDuplicates();
        assertThat(logs.describeLogGroups(r -> r.logGroupNamePattern("/11")).logGroups())
                .hasSize(11);

        append("old", 1, "x");
        append("new", 9, "x");
        append("middle", 5, "x");
        assertThat(logs.describeLogStreams(r ->
                                r.logGroupName(GROUP).orderBy("LastEventTime").descending(true))
                        .logStreams())
                .extracting(LogStream::logStreamName)
                .containsExactly("new", "middle", "old");
    }

    @Test
    void putLogEventsTakesGoodLinesAndSaysWhichItDidNot() {
        logs.createLogGroup(r -> r.logGroupName(GROUP));
        logs.createLogStream(r -> r.logGroupName(GROUP).logStreamName("a"));
        PutLogEventsResponse response = logs.putLogEvents(r -> r.logGroupName(GROUP)
                .logStreamName("a")
                .logEvents(
                        line(START.minus(Duration.ofDays(20)), "too old"),
                        line(START, "good"),
                        line(START.plus(Duration.ofHours(3)), "too new")));

        assertThat(messages("")).containsExactly("good");
        assertThat(response.rejectedLogEventsInfo().tooOldLogEventEndIndex()).isEqualTo(1);
        assertThat(response.rejectedLogEventsInfo().tooNewLogEventStartIndex()).isEqualTo(2);
        assertThatThrownBy(() -> logs.putLogEvents(r -> r.logGroupName(GROUP)
                        .logStreamName("a")
                        .logEvents(line(START.plusSeconds(1), "b"), line(START, "a"))))
                .hasMessageContaining("chronological order");
        assertThatThrownBy(() -> logs.putLogEvents(
                        r -> r.logGroupName(GROUP).logStreamName("none").logEvents(line(START, "a"))))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("log stream");
        assertThatThrownBy(() -> logs.createLogGroup(r -> r.logGroupName(GROUP)))
                .isInstanceOf(ResourceAlreadyExistsException.class);
        assertThatThrownBy(() -> logs.createLogGroup(r -> r.logGroupName("not a name")))
                .isInstanceOf(InvalidParameterException.class);
    }

    private static InputLogEvent line(Instant at, String message) {
        return InputLogEvent.builder()
                .timestamp(at.toEpochMilli())
                .message(message)
                .build();
    }

    private void filter(String name, String pattern, Consumer<MetricTransformation.Builder> transformation) {
        logs.append(GROUP, "setup", START, "-");
        logs.putMetricFilter(r -> r.logGroupName(GROUP)
                .filterName(name)
                .filterPattern(pattern)
                .metricTransformations(MetricTransformation.builder()
                        .metricNamespace("App")
                        .applyMutation(transformation)
                        .build()));
    }

    private void append(String stream, int second, String message) {
        logs.append(GROUP, stream, START.plusSeconds(second), message);
    }

    private List<String> messages(String pattern) {
        return logs.filterLogEvents(r -> r.logGroupName(GROUP).filterPattern(pattern)).events().stream()
                .map(FilteredLogEvent::message)
                .toList();
    }

    private GetLogEventsResponse get(@Nullable String token, boolean fromHead) {
        return logs.getLogEvents(r -> r.logGroupName(GROUP)
                .logStreamName("a")
                .limit(10)
                .startFromHead(fromHead)
                .nextToken(token));
    }

    private static final class MovedClock extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the zone of a test's clock is fixed");
        }
    }
}
