package com.careervp.console.core.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannWhitneyTest {

    /// M. Hollander and D. A. Wolfe, "Nonparametric Statistical Methods", table 4.1 (permeability of the human
    /// chorioamnion
    /// at term and at 12 to 26 weeks): W = 35, estimate 0.305.
    private static final double[] AT_TERM = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};

    private static final double[] EARLIER = {1.15, 0.88, 0.90, 0.74, 1.21};

    @Test
    void statisticAndShiftAgreeWithHollanderAndWolfe() {
        assertThat(MannWhitney.statistic(EARLIER, AT_TERM)).isEqualTo(35);
        assertThat(MannWhitney.shift(EARLIER, AT_TERM)).isCloseTo(0.305, within(1e-9));
    }

    /// R: `wilcox.test(x, y, exact = FALSE)` gives p = 0.2448 for the same data.
    @Test
    void theNormalApproximationAgreesWithTheContinuityCorrectedOne() {
        assertThat(MannWhitney.pValue(EARLIER, AT_TERM)).isCloseTo(0.2448, within(0.0005));
    }

    @Test
    void tiesShareTheirMiddleRankAndCountHalf() {
        assertThat(MannWhitney.statistic(new double[] {1, 2, 2}, new double[] {2, 3}))
                .isEqualTo(5);
    }

    @Test
    void equalSamplesDoNotDiffer() {
        double[] same = IntStream.range(0, 50).mapToDouble(i -> i % 7).toArray();
        LatencyShift shift = MannWhitney.compare(same, same).orElseThrow();
        assertThat(shift.pValue()).isEqualTo(1);
        assertThat(shift.shiftMillis()).isZero();
        assertThat(shift.slower()).isFalse();
    }

    @Test
    void aClearSlowdownIsSignificantWithItsSize() {
        double[] baseline =
                IntStream.range(0, 100).mapToDouble(i -> 100 + i % 13).toArray();
        double[] candidate =
                IntStream.range(0, 100).mapToDouble(i -> 150 + i % 13).toArray();
        LatencyShift shift = MannWhitney.compare(baseline, candidate).orElseThrow();
        assertThat(shift.slower()).isTrue();
        assertThat(shift.shiftMillis()).isCloseTo(50, within(1e-9));
        assertThat(shift.text()).startsWith("+50 ms").contains("p < 0.001");
    }

    @Test
    void constantValuesOnBothSidesAreNoDifference() {
        double[] constant = new double[20];
        assertThat(MannWhitney.compare(constant, constant).orElseThrow().pValue())
                .isEqualTo(1);
    }

    @Test
    void aHandfulOfValuesIsNotCompared() {
        assertThat(MannWhitney.compare(new double[7], new double[100])).isEmpty();
    }

    @Test
    void theTailOfTheNormalDistributionIsAsTabulated() {
        assertThat(Normal.above(0)).isCloseTo(0.5, within(1e-7));
        assertThat(Normal.above(1.96)).isCloseTo(0.0249979, within(1e-6));
        assertThat(Normal.above(3)).isCloseTo(0.0013499, within(1e-7));
    }

    @Test
    void quantilesInterpolateBetweenNeighbours() {
        assertThat(Quantiles.of(new double[] {4, 1, 3, 2}, 0.5)).isEqualTo(2.5);
        assertThat(Quantiles.of(new double[] {10}, 0.95)).isEqualTo(10);
        assertThat(Quantiles.of(new double[0], 0.95)).isNaN();
    }
}
