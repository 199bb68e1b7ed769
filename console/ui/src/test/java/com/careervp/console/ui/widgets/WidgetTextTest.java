package com.careervp.console.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidgetTextTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:05:30Z");

    @ParameterizedTest
    @CsvSource({"-5,0 s", "59,59 s", "60,1 m", "61,1 m 01 s", "50880,14 h 08 m", "86400,24 h", "180000,2 d 02 h"})
    void durationsHaveTheirTwoLargestUnits(long seconds, String words) {
        assertThat(TimeText.duration(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @Test
    void momentsAreRelativeToNow() {
        assertThat(TimeText.relative(NOW.minusSeconds(192), NOW)).isEqualTo("3 m 12 s ago");
        assertThat(TimeText.relative(NOW, NOW)).isEqualTo("just now");
        assertThat(TimeText.relative(NOW.plusSeconds(5), NOW)).isEqualTo("in 5 s");
    }

    @Test
    void theDayIsShownOnlyWhenItIsNotToday() {
        assertThat(TimeText.absolute(NOW, NOW, ZoneOffset.UTC)).isEqualTo("12:05:30");
        assertThat(TimeText.absolute(NOW.minus(Duration.ofDays(1)), NOW, ZoneOffset.UTC))
                .isEqualTo("21 Nov 12:05:30");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "4120,4 120", "12.25,12.3", "0.5,0.50", "0.0071,0.0071"})
    void figuresHaveNoMoreDigitsThanTheyNeed(double value, String words) {
        assertThat(ChartScale.number(value).replace('\u2009', ' ')).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"400,4,100", "3,5,1", "0.9,3,0.5", "29000,3,10000"})
    void axesStepByOneTwoOrFive(double range, int steps, double step) {
        assertThat(ChartScale.niceStep(range, steps)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"-4,0", "1.4,0", "2.6,3", "9,10", "11.9,10", "47.7,48", "48,50", "99,100", "130,100", "73.2,73"})
    void theSliderSnapsToThePlansWeightsWhenClose(double percent, int snapped) {
        assertThat(WeightSlider.snap(percent)).isEqualTo(snapped);
    }

    @Test
    void csvQuotesWhatItMustAndDisarmsFormulas() {
        assertThat(RowText.csv("plain")).isEqualTo("plain");
        assertThat(RowText.csv("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        assertThat(RowText.csv("=1+1")).isEqualTo("'=1+1");
    }

    @Test
    void jsonEscapesQuotesAndControlLetters() {
        assertThat(RowText.json("a\"b\\\n\u0001")).isEqualTo("\"a\\\"b\\\\\\n\\u0001\"");
    }
}
