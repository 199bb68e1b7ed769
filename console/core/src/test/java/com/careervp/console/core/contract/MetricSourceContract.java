package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.core.metrics.MetricQuery;
import com.careervp.console.core.metrics.MetricRange;
import com.careervp.console.core.metrics.MetricSeries;
import com.careervp.console.core.metrics.MetricSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a [MetricSource] must do.
public abstract class MetricSourceContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String NAMESPACE = "CareerVP/Contract";

    protected abstract MetricSource metrics();

    /// The only measurement of its minute.
    protected abstract void measured(MetricQuery query, Instant at, double value);

    /// The environment's time.
    protected abstract Instant now();

    private static MetricQuery query(String label, String statistic) {
        return new MetricQuery(label, NAMESPACE, "Things", Map.of("Test", UUID.randomUUID() + label), statistic);
    }

    private Instant minute() {
        return now().truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void eachQueryGetsItsPointsInItsPlace() {
        MetricQuery sum = query("sum", "Sum");
        MetricQuery nothing = query("nothing", "Sum");
        MetricQuery maximum = query("maximum", "Maximum");
        Instant minute = minute();
        measured(sum, minute.minusSeconds(60), 5);
        measured(sum, minute.minusSeconds(180), 2);
        measured(maximum, minute.minusSeconds(120), 7.5);
        List<MetricSeries> series = metrics()
                .series(
                        List.of(sum, nothing, maximum),
                        new MetricRange(minute.minus(Duration.ofMinutes(5)), minute, MINUTE));
        assertThat(series).extracting(MetricSeries::label).containsExactly("sum", "nothing", "maximum");
        assertThat(series.get(0).points())
                .containsExactly(
                        new MetricPoint(minute.minusSeconds(180), 2), new MetricPoint(minute.minusSeconds(60), 5));
        assertThat(series.get(1).points()).isEmpty();
        assertThat(series.get(2).points()).containsExactly(new MetricPoint(minute.minusSeconds(120), 7.5));
    }

    @Test
    void aRangeBeginsWithItsFirstAndEndsBeforeItsLastInstant() {
        MetricQuery query = query("edges", "Sum");
        Instant minute = minute();
        Instant from = minute.minus(Duration.ofMinutes(4));
        Instant to = minute.minus(Duration.ofMinutes(2));
        measured(query, from.minusSeconds(60), 1);
        measured(query, from, 2);
        measured(query, from.plusSeconds(60), 3);
        measured(query, to, 4);
        assertThat(metrics().series(List.of(query), new MetricRange(from, to, MINUTE)))
                .singleElement()
                .satisfies(series -> assertThat(series.points())
                        .containsExactly(new MetricPoint(from, 2), new MetricPoint(from.plusSeconds(60), 3)));
    }

    @Test
    void moreQueriesThanOneCallTakesAreAnsweredAll() {
        List<MetricQuery> queries = new ArrayList<>();
        Instant minute = minute();
        for (int i = 0; i < 510; i++) {
            MetricQuery query = query("q" + i, "Sum");
            queries.add(query);
            measured(query, minute.minusSeconds(60), i + 1);
        }
        List<MetricSeries> series =
                metrics().series(queries, new MetricRange(minute.minus(Duration.ofMinutes(5)), minute, MINUTE));
        assertThat(series).hasSize(510);
        for (int i = 0; i < 510; i++) {
            assertThat(series.get(i).label()).isEqualTo("q" + i);
            assertThat(series.get(i).sum()).isEqualTo(i + 1);
        }
    }

    @Test
    void noQueriesHaveNoSeries() {
        assertThat(metrics().series(List.of(), new MetricRange(minute().minusSeconds(60), minute(), MINUTE)))
                .isEmpty();
    }
}
