package com.careervp.sandbox.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;

/// Metric math over five minutes. Series are written by their minutes, `-` where there is no data point:
/// `errors` 2 - 0 4 -, `calls` 10 - 0 16 5.
class MetricMathTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final MetricStore store = new MetricStore(new SteppedClock(NOW), Duration.ZERO);

    @BeforeEach
    void measureErrorsAndCalls() {
        measure("errors", 2, Double.NaN, 0, 4, Double.NaN);
        measure("calls", 10, Double.NaN, 0, 16, 5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            100*errors/calls ; 20 - - 25 -
            100*FILL(errors,0)/calls ; 20 - - 25 0
            IF(calls > 0, 100*FILL(errors, 0)/calls, 0) ; 20 - 0 25 0
            IF(FILL(calls,0) > 0, 100*FILL(errors,0)/calls, 0) ; 20 0 0 25 0
            IF(calls >= 10, 1) ; 1 - - 1 -
            errors + calls ; 12 - 0 20 -
            calls - errors * 2 ; 6 - 0 8 -
            (calls - errors) * 2 ; 16 - 0 24 -
            -errors ; -2 - 0 -4 -
            calls ^ 2 ; 100 - 0 256 25
            errors / 0 ; - - - - -
            errors == 2 || errors == 4 ; 1 - 0 1 -
            errors > 0 && calls > 10 ; 0 - 0 1 -
            errors > 0 AND calls > 10 ; 0 - 0 1 -
            errors != 0 ; 1 - 0 1 -
            SUM([errors, calls]) ; 12 - 0 20 5
            SUM(METRICS()) ; 12 - 0 20 5
            AVG([errors, calls]) ; 6 - 0 10 5
            MAX([errors, calls]) ; 10 - 0 16 5
            MIN([errors, calls]) ; 2 - 0 4 5
            MAX([FILL(errors, 0), 3]) ; 3 3 3 4 3
            calls / SUM(calls) * 31 ; 10 - 0 16 5
            calls - AVG(calls) ; 2.25 - -7.75 8.25 -2.75
            calls * 0 + MAX(calls) ; 16 - 16 16 16
            calls * 0 + MIN(errors) ; 0 - 0 0 0
            FILL(errors, REPEAT) ; 2 2 0 4 4
            FILL(errors, LINEAR) ; 2 1 0 4 -
            FILL(errors, calls) ; 2 - 0 4 5
            ABS(0 - errors) ; 2 - 0 4 -
            CEIL(calls / 3) ; 4 - 0 6 2
            FLOOR(calls / 3) ; 3 - 0 5 1
            LOG10(calls * 10) ; 2 - - 2.2041 1.699
            DIFF(calls) ; - - -10 16 -11
            RATE(calls) * 60 ; - - -5 16 -11
            RUNNING_SUM(errors) ; 2 2 2 6 6
            calls / PERIOD(calls) * 60 ; 10 - 0 16 5
            calls * 0 + DATAPOINT_COUNT(errors) ; 3 - 3 3 3
            calls * 0 + METRIC_COUNT([errors, calls]) ; 2 - 2 2 2
            FIRST([errors, calls]) ; 2 - 0 4 -
            LAST([errors, calls]) ; 10 - 0 16 5
            TIME_SERIES(7) ; 7 7 7 7 7
            7 ; 7 7 7 7 7
            .5 * 2e1 ; 10 10 10 10 10
            FILL(nothing, 0) ; 0 0 0 0 0
            nothing ; - - - - -
            half ; 1 - 0 2 -
            """)
    void anExpressionIsComputedPointByPoint(String expression, String expected) {
        assertThat(evaluate(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "errors +",
                "errors calls",
                "unknown / 2",
                "FILL(errors)",
                "FILL(errors, SOMEHOW)",
                "SEARCH('{AWS/Lambda}', 'Sum')",
                "(errors",
                "[errors",
                "errors # 2",
                "errors + 'x'",
                "RATE(5)",
                "IF()",
                "twice",
                "'text'"
            })
    void anExpressionThatMakesNoSenseIsRefusedWithAValidationError(String expression) {
        assertThatThrownBy(() -> evaluate(expression))
                .isInstanceOfSatisfying(
                        CloudWatchException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isIn("ValidationError", "MissingParameter"));
    }

    @Test
    void theMessageNamesTheExpressionAndWhatWasFound() {
        assertThatThrownBy(() -> evaluate("errors # 2"))
                .hasMessageContaining("errors # 2")
                .hasMessageContaining("'#'");
    }

    private String evaluate(String expression) {
        List<MetricDataQuery> queries = new ArrayList<>();
        for (String name : List.of("errors", "calls", "nothing")) {
            queries.add(MetricDataQuery.builder()
                    .id(name)
                    .metricStat(MetricStat.builder()
                            .metric(Metric.builder()
                                    .namespace("Test")
                                    .metricName(name)
                                    .build())
                            .period(60)
                            .stat("Sum")
                            .build())
                    .build());
        }
        if (!expression.contains("METRICS()")) {
            queries.add(MetricDataQuery.builder()
                    .id("half")
                    .expression("errors / 2")
                    .build());
        }
        if (expression.equals("twice")) {
            queries.add(MetricDataQuery.builder()
                    .id("twice")
                    .expression("result * 2")
                    .build());
        }
        queries.add(
                MetricDataQuery.builder().id("result").expression(expression).build());
        TimeGrid grid = TimeGrid.covering(NOW.minusSeconds(300), NOW, 60);
        MathValue.Series series =
                new MetricQueries(store, queries).evaluate("result", grid).getFirst();
        return java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> text(series.at(i)))
                .collect(Collectors.joining(" "));
    }

    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return String.format(Locale.ROOT, "%.4f", value + 0.0)
                .replaceAll("\\.?0+$", "")
                .replaceAll("^-0$", "0");
    }

    private void measure(String name, double... minutes) {
        for (int i = 0; i < minutes.length; i++) {
            store.record("Test", name, Map.of(), minutes[i], "Count", NOW.minusSeconds(300 - 60L * i));
        }
    }
}
