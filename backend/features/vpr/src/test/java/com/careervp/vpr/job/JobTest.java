package com.careervp.vpr.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.careervp.contract.ErrorCodes;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.JobStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTest {
    private static final Instant NOW = Instant.parse("2026-11-22T23:59:59.500Z");
    private static final JobResult RESULT =
            new JobResult("results/1.json", new TokenUsage(1, 2, "offline-writer"), BigDecimal.ZERO);
    private final Job pending =
            Job.pending("1", new JobKey("user", "application"), new JobInput("{}", "async", null), NOW);

    @ParameterizedTest(name = "{0} may become {1}: {2}")
    @CsvSource({
        "PENDING, PENDING, false",
        "PENDING, PROCESSING, true",
        "PENDING, COMPLETED, false",
        "PENDING, FAILED, true",
        "PROCESSING, PENDING, true",
        "PROCESSING, PROCESSING, true",
        "PROCESSING, COMPLETED, true",
        "PROCESSING, FAILED, true",
        "COMPLETED, PENDING, false",
        "COMPLETED, PROCESSING, false",
        "COMPLETED, COMPLETED, false",
        "COMPLETED, FAILED, false",
        "FAILED, PENDING, true",
        "FAILED, PROCESSING, false",
        "FAILED, COMPLETED, false",
        "FAILED, FAILED, false"
    })
    void onlyTheTransitionsOfTheLifecycleAreLegal(JobStatus from, JobStatus to, boolean legal) {
        assertThat(from.mayBecome(to)).isEqualTo(legal);
    }

    @Test
    void anIllegalTransitionIsRefusedByName() {
        Job completed = claimed().completed(RESULT, NOW);

        assertThatIllegalStateException()
                .isThrownBy(() -> completed.failed(ErrorCodes.LLM_TIMEOUT, "late", NOW))
                .withMessage("job 1 is COMPLETED and may not become FAILED");
        assertThatIllegalStateException().isThrownBy(() -> pending.completed(RESULT, NOW));
    }

    @Test
    void aLeasedJobCanNotBeClaimedUntilTheLeaseIsOver() {
        Job claimed = claimed();
        Instant end = NOW.plus(JobLifecycle.WORKER_LEASE);

        assertThatIllegalStateException().isThrownBy(() -> claimed.claimed("7", "m", end.minusMillis(1)));
        assertThat(claimed.claimed("7", "m", end).progress().attempts()).isEqualTo(2);
    }

    @Test
    void onlyTheNewestFiveErrorsAreKept() {
        Job job = pending;
        for (int attempt = 1; attempt <= 7; attempt++) {
            job = job.claimed("7", "m", NOW).toBeRetried(ErrorCodes.LLM_TIMEOUT, "error " + attempt, NOW);
        }

        assertThat(job.errors()).extracting(JobError::attempt).containsExactly(3, 4, 5, 6, 7);
        assertThat(job.lastError().orElseThrow().message()).isEqualTo("error 7");
    }

    @Test
    void aRestartedJobKeepsItsHistoryAndItsAttempts() {
        Job restarted = claimed().failed(ErrorCodes.LLM_TIMEOUT, "late", NOW).restarted(NOW);

        assertThat(restarted.status()).isEqualTo(JobStatus.PENDING);
        assertThat(restarted.errors()).hasSize(1);
        assertThat(restarted.progress().attempts()).isEqualTo(1);
    }

    @Test
    void theTimeToLiveFollowsTheStatus() {
        long now = NOW.getEpochSecond();

        assertThat(pending.ttl()).isEqualTo(now + 660 + 86_400);
        assertThat(claimed().completed(RESULT, NOW).ttl()).isEqualTo(now + 86_400);
        assertThat(claimed().failed("X", "", NOW).ttl()).isEqualTo(now + 14 * 86_400);
        assertThat(pending.isExpired(NOW)).isFalse();
        assertThat(pending.isExpired(NOW.plus(Duration.ofHours(25)))).isTrue();
    }

    @Test
    void theStatusDayIsTheUtcDayOnWhichTheStatusBegan() {
        assertThat(JobLifecycle.statusDay(JobStatus.FAILED, NOW)).isEqualTo("FAILED#2026-11-22");
        assertThat(JobLifecycle.statusDay(JobStatus.FAILED, NOW.plusSeconds(1))).isEqualTo("FAILED#2026-11-23");
    }

    @Test
    void timesAreSpeltWithThreeDecimalsAndSortAsText() {
        assertThat(JobLifecycle.text(Instant.parse("2026-11-22T07:05:00Z"))).isEqualTo("2026-11-22T07:05:00.000Z");
        assertThat(JobLifecycle.text(Instant.parse("2026-11-22T07:05:00.120Z"))).isEqualTo("2026-11-22T07:05:00.120Z");
        assertThat(JobLifecycle.text(Instant.parse("2026-11-22T07:05:00.123456Z")))
                .isEqualTo("2026-11-22T07:05:00.123Z");
    }

    @Test
    void aJobIsStrandedWhenItsFunctionDiedBeforeAMessageWasKnown() {
        assertThat(pending.isStranded(NOW.plusSeconds(29))).isFalse();
        assertThat(pending.isStranded(NOW.plusSeconds(30))).isTrue();
        Job writtenNow = pending.claimed("7", null, NOW);
        assertThat(writtenNow.isStranded(NOW.plusSeconds(60))).isFalse();
        assertThat(writtenNow.isStranded(NOW.plus(JobLifecycle.WORKER_LEASE))).isTrue();
        assertThat(claimed().isStranded(NOW.plus(Duration.ofHours(1)))).isFalse();
    }

    @Test
    void aKeyThatCouldBeReadInTwoWaysIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JobKey("a#b", "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> new JobKey("a", "b#c"));
    }

    @Test
    void theInputDoesNotShowWhenAJobIsPrinted() {
        Job job = Job.pending("1", pending.key(), new JobInput("{\"private\":1}", "async", null), NOW);

        assertThat(job.toString()).doesNotContain("private");
    }

    private Job claimed() {
        return pending.claimed("7", "message-1", NOW);
    }
}
