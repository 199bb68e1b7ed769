package com.careervp.console.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.careervp.console.core.fake.InMemoryMetricSource;
import com.careervp.contract.DeploymentStage;
import com.careervp.contract.MetricNames;
import com.careervp.contract.PhysicalNames;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostDeskTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final InMemoryMetricSource source = new InMemoryMetricSource();
    private final Costs costs = new CostDesk(source, new PhysicalNames(DeploymentStage.DEV), () -> NOON);

    private void published(String metric, String dimension, Duration before, double value) {
        source.put(metric, dimension, "Sum", NOON.minus(before), value);
    }

    private static ServiceCost cost(String service, long documents, String usd) {
        return new ServiceCost(service, documents, new BigDecimal(usd));
    }

    @Test
    void whereNothingWasPublishedEveryServiceCostsNothing() {
        assertThat(costs.today())
                .containsExactly(
                        cost("VPR", 0, "0.000000"),
                        cost("CV pipeline", 0, "0.000000"),
                        cost("CV tailoring", 0, "0.000000"),
                        cost("Cover letters", 0, "0.000000"));
    }

    @Test
    void aDaysCostsAddUpOverHoursAndBothPaths() {
        published(MetricNames.VPR_COMPLETED, MetricNames.PATH_SYNC, Duration.ofHours(2), 3);
        published(MetricNames.VPR_COMPLETED, MetricNames.PATH_ASYNC, Duration.ofHours(1), 4);
        published(MetricNames.VPR_COST, MetricNames.PATH_SYNC, Duration.ofHours(2), 0.081);
        published(MetricNames.VPR_COST, MetricNames.PATH_ASYNC, Duration.ofHours(1), 0.1080005);
        published(MetricNames.PIPELINE_COMPLETED, "dev", Duration.ofHours(11), 2);
        published(MetricNames.PIPELINE_COST, "dev", Duration.ofHours(11), 0.004);
        published(MetricNames.PIPELINE_COST, "dev", Duration.ofMinutes(1), 0.0061);
        published(MetricNames.CV_TAILORING_COMPLETED, "dev", Duration.ofHours(1), 1);
        published(MetricNames.CV_TAILORING_COST, "dev", Duration.ofHours(1), 0.0125);
        published(MetricNames.COVER_LETTER_GENERATED, "dev", Duration.ofHours(1), 5);
        published(MetricNames.COVER_LETTER_COST, "dev", Duration.ofHours(1), 0.05);
        assertThat(costs.today())
                .containsExactly(
                        cost("VPR", 7, "0.189001"),
                        cost("CV pipeline", 2, "0.010100"),
                        cost("CV tailoring", 1, "0.012500"),
                        cost("Cover letters", 5, "0.050000"));
    }

    @Test
    void daysAreWholeDaysInUtc() {
        published(MetricNames.COVER_LETTER_COST, "dev", Duration.ofHours(13), 1);
        published(MetricNames.COVER_LETTER_COST, "dev", Duration.ofHours(12), 2);
        published(MetricNames.COVER_LETTER_COST, "dev", Duration.ofHours(37), 4);
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(letters(costs.today())).isEqualByComparingTo("2");
        assertThat(letters(costs.of(today.minusDays(1), today.minusDays(1)))).isEqualByComparingTo("1");
        assertThat(letters(costs.of(today.minusDays(2), today))).isEqualByComparingTo("7");
    }

    private static BigDecimal letters(List<ServiceCost> costs) {
        return costs.getLast().usd();
    }

    @Test
    void daysInTheWrongOrderAndTooManyAreRefused() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> costs.of(today, today.minusDays(1)))
                .withMessageContaining("2026-11-22 to 2026-11-21");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> costs.of(today.minusDays(90), today))
                .withMessageContaining("at most 90");
    }
}
