package com.careervp.console.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.careervp.contract.JobStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class JobFilterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:30:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static JobFilter parse(String text) {
        return JobFilter.parse(text, CLOCK);
    }

    @Test
    void anEmptyFilterMeansEverythingOfToday() {
        JobFilter filter = parse("   ");
        assertThat(filter.days()).containsExactly(TODAY);
        assertThat(filter.dayGiven()).isFalse();
        assertThat(filter.accepts(SampleJobs.job("a", JobStatus.PENDING, CLOCK.instant())))
                .isTrue();
    }

    @Test
    void termsAreUnderstoodInAnyCaseAndOrder() {
        JobFilter filter = parse("error:\"Rate Limit\" STATUS:failed day:yesterday day:today");
        assertThat(filter.statuses()).containsExactly(JobStatus.FAILED);
        assertThat(filter.days()).containsExactly(TODAY, TODAY.minusDays(1));
        assertThat(filter.accepts(
                        SampleJobs.failed("a", CLOCK.instant(), "LLM_RATE_LIMITED", "the rate limit was reached")))
                .isTrue();
        assertThat(filter.accepts(SampleJobs.failed("a", CLOCK.instant(), "X", "other")))
                .isFalse();
    }

    @Test
    void bareTextIsLookedForEverywhere() {
        Job job = SampleJobs.failed("7f3c", CLOCK.instant(), "LLM_TIMEOUT", "took too long");
        assertThat(parse("7f3").accepts(job)).isTrue();
        assertThat(parse("user-7f3c").accepts(job)).isTrue();
        assertThat(parse("timeout").accepts(job)).isTrue();
        assertThat(parse("\"too long\"").accepts(job)).isTrue();
        assertThat(parse("nothing").accepts(job)).isFalse();
    }

    @Test
    void fieldsCompareWholeValues() {
        Job job = SampleJobs.failed("7f3c", CLOCK.instant(), "X", "");
        assertThat(parse("user:user-7f3c version:42").accepts(job)).isTrue();
        assertThat(parse("user:user-7f3").accepts(job)).isFalse();
        assertThat(parse("id:7f").accepts(job)).isTrue();
    }

    @Test
    void mistakesNameTheTermItsPlaceAndWhatWasExpected() {
        refused("status:BROKEN", 0, "BROKEN", "PENDING, PROCESSING, COMPLETED or FAILED");
        refused("x day:22.11.2026", 2, "22.11.2026", "2026-11-22");
        refused("day:2026-02-30", 0, "2026-02-30", "today");
        refused("colour:red", 0, "colour", "status, day, user");
        refused("kind:letter", 0, "letter", "vpr, pipeline or tailoring");
        refused("user:", 5, "no value");
        refused("a error:\"open", 8, "not closed", "position 9");
        refused(":x", 0, "not a field");
    }

    private static void refused(String text, int position, String... parts) {
        assertThatExceptionOfType(JobFilterException.class)
                .isThrownBy(() -> parse(text))
                .satisfies(e -> assertThat(e.position()).isEqualTo(position))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }
}
