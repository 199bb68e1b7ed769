package com.careervp.console.cli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinomialTest {

    @Test
    void theDistributionIsTheTabulatedOne() {
        assertThat(Binomial.cumulative(3, 10, 0.5)).isCloseTo(0.171875, within(1e-12));
        assertThat(Binomial.cumulative(0, 20, 0.1)).isCloseTo(0.1215767, within(1e-6));
        assertThat(Binomial.cumulative(10, 10, 0.3)).isEqualTo(1);
    }

    @Test
    void aFairSplitIsPlausibleAndASkewedOneIsNot() {
        assertThat(Binomial.plausible(32, 320, 0.1)).isTrue();
        assertThat(Binomial.plausible(60, 320, 0.1)).isFalse();
        assertThat(Binomial.plausible(8, 320, 0.1)).isFalse();
    }

    @Test
    void atTheEndsOnlyAllOrNothingIsPlausible() {
        assertThat(Binomial.plausible(320, 320, 1)).isTrue();
        assertThat(Binomial.plausible(319, 320, 1)).isFalse();
        assertThat(Binomial.plausible(0, 60, 0)).isTrue();
        assertThat(Binomial.plausible(1, 60, 0)).isFalse();
    }
}
