package com.careervp.console.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.ui.theme.Tone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartScaleTest {
    private static final Instant FROM = Instant.parse("2026-11-22T12:00:00Z");

    private static ChartScale scale(double limit, double... values) {
        List<ChartData.Point> points = java.util.stream.IntStream.range(0, values.length)
                .mapToObj(i -> new ChartData.Point(FROM.plusSeconds(i * 60L), values[i]))
                .toList();
        List<ChartData.Threshold> limits =
                Double.isNaN(limit) ? List.of() : List.of(new ChartData.Threshold(limit, "limit", Tone.BREACH));
        return new ChartScale(
                new ChartData(
                        FROM,
                        FROM.plusSeconds(600),
                        "errors",
                        List.of(new ChartData.Series("value", Tone.GOOD, points, false)),
                        limits,
                        List.of(),
                        null),
                new Plot(44, 24, 330, 120));
    }

    private static List<String> labels(ChartScale scale) {
        return scale.gridValues().stream().map(scale::gridLabel).toList();
    }

    @Test
    void zerosAreDrawnAtTheFootOfAScaleUpToOne() {
        ChartScale scale = scale(Double.NaN, 0, 0, 0);
        assertThat(labels(scale)).containsExactly("0", "1");
        assertThat(scale.y(0)).isEqualTo(120);
    }

    @Test
    void whatIsCountedHasNoHalves() {
        assertThat(labels(scale(Double.NaN, 0, 1, 1))).containsExactly("0", "1", "2");
    }

    @Test
    void allLinesOfAnAxisHaveTheSameDigits() {
        assertThat(labels(scale(Double.NaN, 0.2, 0.75))).containsExactly("0.0", "0.5", "1.0");
    }

    @Test
    void aLimitIsShownAboveZerosAndLeftOutFarAboveOtherValues() {
        assertThat(scale(5, 0, 0).covers(5)).isTrue();
        assertThat(scale(5_000, 12, 30).covers(5_000)).isFalse();
    }

    @Test
    void noTwoTimesOnTheAxisReadTheSame() {
        for (double width : new double[] {160, 340, 900, 2_400}) {
            ChartScale scale = new ChartScale(
                    ChartData.of(FROM, FROM.plusSeconds(600), "ms", List.of()), new Plot(44, 24, 44 + width, 120));
            assertThat(scale.gridTimes(ZoneOffset.UTC))
                    .extracting(time -> scale.timeFormat().format(time.atOffset(ZoneOffset.UTC)))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }
}
