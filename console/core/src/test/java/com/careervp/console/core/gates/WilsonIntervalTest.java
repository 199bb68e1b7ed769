package com.careervp.console.core.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17
    /// (1998),
    /// table I, method 3.
    @Test
    void agreesWithNewcombesPublishedExamples() {
        check(81, 263, 0.2553, 0.3662);
        check(15, 148, 0.0624, 0.1605);
        check(0, 20, 0.0000, 0.1611);
        check(1, 29, 0.0061, 0.1718);
    }

    private static void check(long hits, long samples, double low, double high) {
        Reading reading = WilsonInterval.of(hits, samples);
        assertThat(reading.low()).isCloseTo(low, within(0.00006));
        assertThat(reading.high()).isCloseTo(high, within(0.00006));
    }

    @Test
    void noSamplesMeasureNothing() {
        assertThat(WilsonInterval.of(0, 0).present()).isFalse();
    }

    @Test
    void allHitsReachExactlyOne() {
        assertThat(WilsonInterval.of(50, 50).high()).isEqualTo(1);
        assertThat(WilsonInterval.of(50, 50).low()).isLessThan(1);
    }

    @Test
    void moreHitsThanSamplesAreRefused() {
        assertThatThrownBy(() -> WilsonInterval.of(3, 2))
                .hasMessageContaining("hits is 3")
                .hasMessageContaining("2");
    }
}
