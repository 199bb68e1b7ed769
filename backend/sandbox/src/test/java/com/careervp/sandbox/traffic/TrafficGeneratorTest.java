package com.careervp.sandbox.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.language.sample.SampleApplications;
import com.careervp.sandbox.lambda.LambdaFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrafficGeneratorTest {
    private static final TrafficSettings FAST = new TrafficSettings(400, 80, 10, 10, Duration.ofMillis(10));

    private final SampleApplications samples = new SampleApplications();
    private final StubApi api = new StubApi();
    private final AtomicInteger errands = new AtomicInteger();
    private final TrafficGenerator generator =
            new TrafficGenerator(api.url(), samples, 1, FAST, errands::incrementAndGet);

    @AfterEach
    void close() {
        generator.close();
        api.close();
    }

    private void send(int submissions) {
        generator.resume();
        LambdaFixture.await(submissions + " submissions", () -> submitted() >= submissions);
        generator.pause();
        LambdaFixture.await(
                "all jobs done",
                () -> answered() == submitted() && generator.counts().jobsOpen() == 0);
    }

    private long submitted() {
        TrafficCounts counts = generator.counts();
        return counts.sent(TrafficKind.NEW) + counts.sent(TrafficKind.REPEAT) + counts.sent(TrafficKind.MALFORMED);
    }

    private long answered() {
        return generator.counts().submissionsAnsweredBy("async");
    }

    @Test
    void oneInTwentyComesForTheOtherDocumentsToo() {
        send(200);

        assertThat((long) errands.get())
                .isEqualTo((submitted() + generator.counts().heldBack()) / 20);
    }

    @Test
    void everyJobIsFollowedToItsEndAndEveryAnswerCounted() {
        send(200);

        TrafficCounts counts = generator.counts();
        assertThat(counts.unanswered()).isZero();
        assertThat(counts.jobsSubmitted()).isEqualTo(counts.sent(TrafficKind.NEW));
        assertThat(counts.jobsCompleted() + counts.jobsFailed()).isEqualTo(counts.jobsSubmitted());
        assertThat(counts.jobsFailed()).isPositive();
        assertThat(counts.jobsLost()).isZero();
        assertThat(counts.answered(TrafficKind.NEW, 2)).isEqualTo(counts.sent(TrafficKind.NEW));
        assertThat(counts.answered(TrafficKind.REPEAT, 2)).isEqualTo(counts.sent(TrafficKind.REPEAT));
        assertThat(counts.answered(TrafficKind.MALFORMED, 4)).isEqualTo(counts.sent(TrafficKind.MALFORMED));
        assertThat(counts.sent(TrafficKind.REPEAT)).isPositive();
        assertThat(counts.sent(TrafficKind.MALFORMED)).isPositive();
        assertThat(counts.answered(TrafficKind.STATUS, 2)).isEqualTo(2 * counts.jobsSubmitted());
    }

    @Test
    void someApplicationsComeWithoutACvFromPeopleWhoHaveSentOneBefore() {
        send(200);

        assertThat(api.accepted).anyMatch(body -> body.has("cv")).anyMatch(body -> !body.has("cv"));
        assertThat(generator.counts().answered().keySet()).noneMatch(answer -> answer.status() == 409);
    }

    @Test
    void nothingIsSentBeforeItIsResumedAndAfterItIsPaused() {
        assertThat(generator.isRunning()).isFalse();
        assertThat(submitted()).isZero();

        send(5);
        long sent = submitted();
        generator.adjust(FAST.withSubmissionsPerSecond(1_000));

        assertThat(submitted()).isEqualTo(sent);
    }

    @Test
    void aChangedMixHoldsFromTheNextRequestOn() {
        generator.adjust(FAST.withShares(0, 0, 1));
        send(20);
        assertThat(generator.counts().sent(TrafficKind.NEW)).isZero();

        // one request may already be on its way with the old mix, and pausing may come after the twentieth
        long beforeTheChange = submitted() + 1;
        generator.adjust(FAST.withShares(1, 0, 0));
        send((int) beforeTheChange + 20);
        assertThat(generator.counts().sent(TrafficKind.NEW)).isGreaterThanOrEqualTo(20);
    }

    @Test
    void anApiThatIsNotThereLeavesRequestsUnansweredAndTheGeneratorRunning() {
        api.close();

        generator.resume();
        LambdaFixture.await("unanswered requests", () -> generator.counts().unanswered() >= 3);

        assertThat(generator.isRunning()).isTrue();
    }

    @Test
    void theSameSeedSendsTheSameAndAnotherSeedSomethingElse() {
        assertThat(bodies(5)).isEqualTo(bodies(5)).isNotEqualTo(bodies(6));
        assertThat(new HashSet<>(bodies(5))).hasSize(50);
    }

    private List<String> bodies(long seed) {
        Submissions submissions = new Submissions(samples, seed);
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Submissions.Submission submission = submissions.next(FAST.withShares(1, 0, 0));
            submissions.accepted(submission);
            bodies.add(submission.body());
        }
        return bodies;
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatThrownBy(() -> TrafficSettings.standard(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FAST.withShares(0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sum above 0");
        assertThatThrownBy(() -> FAST.withPollInterval(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
