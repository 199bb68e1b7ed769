package com.careervp.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void percentilesAreTheNearestRanks() {
        List<Answer> answers = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> new Answer(i, 202, i * 1_000_000L, ""))
                .toList();

        assertThat(Latencies.of(answers)).isEqualTo(new Latencies(200, 100, 190, 198, 200));
    }

    @Test
    void nothingHasNoPercentiles() {
        assertThat(Latencies.of(List.of()).p95()).isNaN();
    }
}
