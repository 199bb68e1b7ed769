package com.careervp.sandbox.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final MetricKey LATENCY = new MetricKey("Test", "Latency", Map.of("a", "1", "b", "2"));

    private final SteppedClock clock = new SteppedClock(NOW);
    private final MetricStore store = new MetricStore(clock, Duration.ZERO);

    @ParameterizedTest
    @ValueSource(strings = {"p0.1", "p10", "p50", "p90", "p95", "p99", "p99.9", "p100"})
    void percentilesAreThoseOfANaiveComputation(String statistic) {
        double[] values = new Random(7).doubles(3_000, 0, 10_000).toArray();
        for (int i = 0; i < values.length; i++) {
            record(values[i], NOW.plusSeconds(i % 60));
        }
        double percent = Double.parseDouble(statistic.substring(1));
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double naive = sorted[Math.max(0, (int) Math.ceil(percent * sorted.length / 100 - 1e-9) - 1)];

        assertThat(statistic(statistic, bucket(60))).isEqualTo(naive);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 50, 90, 95, 99})
    void manyDifferentValuesInOneSecondCostAtMostHalfAPercentOfPrecision(int percent) {
        double[] values = new Random(11).doubles(50_000, 100, 1_000).toArray();
        Arrays.stream(values).forEach(value -> record(value, NOW));
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double naive = sorted[(int) Math.ceil(percent * sorted.length / 100.0) - 1];

        assertThat(statistic("p" + percent, bucket(1))).isCloseTo(naive, within(naive * 0.005));
        assertThat(statistic("SampleCount", bucket(1))).isEqualTo(50_000);
        assertThat(statistic("Maximum", bucket(1))).isEqualTo(sorted[sorted.length - 1]);
    }

    @Test
    void valuesOfManyMagnitudesCostAtMostFivePercentOfPrecisionAndLittleMemory() {
        ValueCounts counts = new ValueCounts(256);
        double[] values = new Random(5)
                .doubles(200_000, -3, 7)
                .map(power -> Math.pow(10, power))
                .toArray();
        Arrays.stream(values).forEach(value -> counts.add(value, 1));
        double[] sorted = Arrays.stream(values).sorted().toArray();

        assertThat(counts.ranked().percentile(50)).isCloseTo(sorted[99_999], within(sorted[99_999] * 0.05));
        assertThat(counts.ranked().total()).isEqualTo(200_000);
        assertThat(counts.size()).isLessThan(1_200);
    }

    @Test
    void weightsOfEqualValuesAddUp() {
        ValueCounts counts = new ValueCounts(256);
        for (int i = 0; i < 300; i++) {
            counts.add(i % 10, i % 3);
            counts.add(-i % 7, 1);
        }
        assertThat(counts.ranked().total()).isEqualTo(600);
        assertThat(counts.size()).isEqualTo(16);
        assertThat(counts.ranked().percentile(0.1)).isEqualTo(-6);
        assertThat(counts.ranked().percentile(100)).isEqualTo(9);
    }

    @Test
    void aVeryBusyMetricKeepsItsSecondsForAShorterTimeButLosesNothing() {
        for (int second = 0; second < 600; second++) {
            for (int i = 0; i < 1_200; i++) {
                record(i, NOW.plusSeconds(second));
            }
        }
        clock.advance(Duration.ofMinutes(10));
        store.maintain();

        TimeGrid seconds = TimeGrid.covering(NOW, NOW.plusSeconds(600), 1);
        @Nullable Bucket[] buckets = store.collect(LATENCY, null, seconds);
        assertThat(statistic("SampleCount", buckets[0]))
                .as("the first minute as one")
                .isEqualTo(72_000);
        assertThat(statistic("SampleCount", buckets[599])).isEqualTo(1_200);
        assertThat(statistic("Sum", store.collect(LATENCY, null, TimeGrid.covering(NOW, NOW.plusSeconds(600), 600))[0]))
                .isEqualTo(600.0 * 1_200 * 1_199 / 2);
    }

    @Test
    void trimmedMeansAndRanksFollowTheirBounds() {
        IntStream.rangeClosed(1, 100).forEach(value -> record(value, NOW));
        Bucket bucket = bucket(60);

        assertThat(statistic("TM(10%:90%)", bucket)).isCloseTo(50.5, within(1e-9));
        assertThat(statistic("tm90", bucket)).isCloseTo(45.5, within(1e-9));
        assertThat(statistic("TM(20:30)", bucket)).isCloseTo(25.5, within(1e-9));
        assertThat(statistic("PR(:25)", bucket)).isCloseTo(25, within(1e-9));
        assertThat(statistic("TC(50:)", bucket)).isEqualTo(50);
        assertThat(statistic("TS(:4)", bucket)).isEqualTo(10);
        assertThat(statistic("IQM", bucket)).isCloseTo(50.5, within(1e-9));
        assertThat(StatisticFunction.parse("p101")).isEmpty();
        assertThat(StatisticFunction.parse("TM(90%:10%)")).isEmpty();
        assertThat(StatisticFunction.parse("average")).isEmpty();
    }

    @Test
    void aStatisticSetHasPercentilesOnlyWhenItsValuesCanBeTold() {
        store.record(LATENCY, "None", new Measurement.Statistics(NOW.getEpochSecond(), 4, 40, 10, 10));
        assertThat(statistic("p50", bucket(60))).isEqualTo(10);

        store.record(LATENCY, "None", new Measurement.Statistics(NOW.getEpochSecond(), 2, 30, 5, 25));
        assertThat(statistic("p50", bucket(60))).isNaN();
        assertThat(statistic("Average", bucket(60))).isCloseTo(70.0 / 6, within(1e-9));
    }

    @Test
    void theOrderOfDimensionsDoesNotMatterAndOtherDimensionsAreAnotherMetric() {
        store.record("Test", "Latency", Map.of("b", "2", "a", "1"), 5, "Count", NOW);
        store.record("Test", "Latency", Map.of("a", "1"), 7, "Count", NOW);

        assertThat(statistic("Sum", bucket(60))).isEqualTo(5);
    }

    @Test
    void whatIsNewerThanThePublishingDelayCannotBeReadYet() {
        MetricStore delayed = new MetricStore(clock, Duration.ofSeconds(90));
        delayed.record("Test", "Latency", LATENCY.dimensions(), 5, "Count", NOW);
        TimeGrid grid = TimeGrid.covering(NOW, NOW.plusSeconds(60), 60);

        clock.advance(Duration.ofSeconds(60));
        assertThat(delayed.collect(LATENCY, null, grid)[0]).isNull();
        clock.advance(Duration.ofSeconds(31));
        assertThat(delayed.collect(LATENCY, null, grid)[0]).isNotNull();
    }

    @Test
    void oldMeasurementsAreRolledUpWithoutLosingSumsOrPercentiles() {
        for (int second = 0; second < 600; second++) {
            record(second, NOW.plusSeconds(second));
        }
        clock.advance(Duration.ofHours(4));
        store.maintain();

        TimeGrid minutes = TimeGrid.covering(NOW, NOW.plusSeconds(600), 60);
        @Nullable Bucket[] buckets = store.collect(LATENCY, null, minutes);
        assertThat(buckets).hasSize(10).doesNotContainNull();
        assertThat(statistic("p50", buckets[1])).isEqualTo(89);
        assertThat(statistic("SampleCount", buckets[9])).isEqualTo(60);

        clock.advance(Duration.ofDays(16));
        store.maintain();
        TimeGrid fives = TimeGrid.covering(NOW, NOW.plusSeconds(600), 300);
        assertThat(statistic("Sum", store.collect(LATENCY, null, fives)[1])).isEqualTo(134_850);

        clock.advance(Duration.ofDays(60));
        store.maintain();
        assertThat(store.collect(LATENCY, null, fives)).containsOnlyNulls();
    }

    @Test
    void aMeasurementThatArrivesAfterTheRollUpStillCounts() {
        record(1, NOW);
        clock.advance(Duration.ofHours(4));
        store.maintain();
        record(2, NOW.plusSeconds(1));

        assertThat(statistic("Sum", bucket(60))).isEqualTo(3);
    }

    @Test
    void nothingIsLostWhenManyThreadsRecordWhileOthersRead() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 16; thread++) {
                threads.execute(() -> IntStream.range(0, 5_000).forEach(i -> record(1, NOW.plusSeconds(i % 60))));
                threads.execute(() -> IntStream.range(0, 50).forEach(i -> bucket(60)));
            }
        }
        assertThat(statistic("Sum", bucket(60))).isEqualTo(80_000);
    }

    @Test
    void aMetricTooManyIsDroppedAndCounted() {
        for (int i = 0; i < MetricStore.MOST_SERIES + 5; i++) {
            store.record("Test", "M" + i, Map.of(), 1, "Count", NOW);
        }
        assertThat(store.dropped()).isEqualTo(5);
        assertThat(store.isFull()).isTrue();
    }

    private void record(double value, Instant at) {
        store.record("Test", "Latency", LATENCY.dimensions(), value, "Milliseconds", at);
    }

    private Bucket bucket(int seconds) {
        Bucket bucket = store.collect(LATENCY, null, TimeGrid.covering(NOW, NOW.plusSeconds(seconds), seconds))[0];
        return bucket == null ? new Bucket(1) : bucket;
    }

    private static double statistic(String name, @Nullable Bucket bucket) {
        assertThat(bucket).isNotNull();
        return StatisticFunction.parse(name).orElseThrow().of(bucket);
    }
}
