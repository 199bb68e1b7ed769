package com.careervp.language.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.careervp.language.Deadline;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.testing.ManualClock;
import com.careervp.language.testing.ScriptedModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryingModelTest {
    private static final Prompt PROMPT = new Prompt("cover-letter", "1", "", "", Map.of());
    private static final RetryPolicy POLICY =
            new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(2));

    private final ManualClock clock = new ManualClock();
    private final ScriptedModel model = new ScriptedModel();
    private final List<Duration> waits = new ArrayList<>();

    /// Always draws the bound itself.
    private static final RandomGenerator LONGEST = new RandomGenerator() {
        @Override
        public long nextLong() {
            throw new UnsupportedOperationException("only bounded draws are expected");
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    private RetryingModel retrying(RandomGenerator random) {
        return new RetryingModel(model, POLICY, random, wait -> {
            waits.add(wait);
            clock.forward(wait);
        });
    }

    private Prompt within(Duration limit) {
        return PROMPT.within(Deadline.at(clock.instant().plus(limit), clock));
    }

    @Test
    void anAnswerAtOnceIsNotWaitedFor() {
        assertThat(retrying(LONGEST).generate(PROMPT).text()).isEqualTo("{}");
        assertThat(waits).isEmpty();
    }

    @Test
    void theBoundOfTheWaitDoublesAndIsCapped() {
        model.thenFails(Reason.THROTTLED)
                .thenFails(Reason.UNAVAILABLE)
                .thenFails(Reason.TIMEOUT)
                .thenAnswers("done");

        assertThat(retrying(LONGEST).generate(PROMPT).text()).isEqualTo("done");
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void waitsAreDrawnFromTheWholeRangeDownToZero() {
        RetryingModel retrying = retrying(new Random(7));
        for (int call = 0; call < 400; call++) {
            model.thenFails(Reason.THROTTLED).thenAnswers("done");
            retrying.generate(PROMPT);
        }

        assertThat(waits).hasSize(400).allMatch(wait -> wait.compareTo(Duration.ofSeconds(1)) <= 0);
        assertThat(waits).filteredOn(wait -> wait.toMillis() < 250).hasSizeBetween(60, 140);
        assertThat(waits).filteredOn(wait -> wait.toMillis() >= 750).hasSizeBetween(60, 140);
    }

    @Test
    void whatTheProviderAsksToWaitIsWaitedAtLeast() {
        model.thenFails(Reason.THROTTLED, Duration.ofSeconds(7)).thenAnswers("done");

        retrying(LONGEST).generate(PROMPT);

        assertThat(waits).containsExactly(Duration.ofSeconds(8));
    }

    @Test
    void afterTheLastTryTheLastFailureIsThrown() {
        model.thenFails(Reason.THROTTLED)
                .thenFails(Reason.THROTTLED)
                .thenFails(Reason.THROTTLED)
                .thenFails(Reason.UNAVAILABLE);

        assertThat(failure(PROMPT).reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(model.calls()).isEqualTo(4);
        assertThat(waits).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"DENIED", "REFUSED", "UNUSABLE_ANSWER"})
    void whatWillNotPassIsNotTriedAgain(Reason reason) {
        model.thenFails(reason);

        assertThat(failure(PROMPT).reason()).isEqualTo(reason);
        assertThat(model.calls()).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void aWaitThatWouldLeaveNoTimeForATryIsNotBegun() {
        model.thenFails(Reason.THROTTLED, Duration.ofSeconds(30));

        LanguageModelException failure = failure(within(Duration.ofSeconds(32)));

        assertThat(failure.reason()).isEqualTo(Reason.THROTTLED);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(waits).isEmpty();
    }

    @Test
    void aWaitThatLeavesJustEnoughTimeIsBegun() {
        model.thenFails(Reason.THROTTLED, Duration.ofSeconds(30)).thenAnswers("done");

        retrying(LONGEST).generate(within(Duration.ofSeconds(33)));

        assertThat(waits).containsExactly(Duration.ofSeconds(31));
    }

    @Test
    void noTryIsMadeOnceTheDeadlineIsOver() {
        assertThat(failure(within(Duration.ZERO)).reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(model.calls()).isZero();
    }

    @Test
    void neverIsMoreTimeUsedThanTheDeadlineAllows() {
        for (int seconds = 1; seconds <= 20; seconds++) {
            Prompt limited = within(Duration.ofSeconds(seconds));
            for (int failed = 0; failed < 4; failed++) {
                model.then(() -> {
                    clock.forward(Duration.ofMillis(700));
                    throw new LanguageModelException(Reason.UNAVAILABLE, "scripted", null, null);
                });
            }
            failure(limited);
            assertThat(limited.deadline().isOver()).as("%d s", seconds).isFalse();
            model.forget();
        }
    }

    @Test
    void anInterruptedWaitEndsAsATimeoutAndKeepsTheInterrupt() {
        model.thenFails(Reason.UNAVAILABLE);
        RetryingModel retrying = new RetryingModel(model, POLICY, LONGEST, _ -> {
            throw new InterruptedException("scripted");
        });

        assertThatThrownBy(() -> retrying.generate(PROMPT))
                .isInstanceOfSatisfying(LanguageModelException.class, ended -> {
                    assertThat(ended.reason()).isEqualTo(Reason.TIMEOUT);
                    assertThat(ended.getSuppressed()).hasSize(1);
                });
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .withMessageContaining("attempts is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ZERO))
                .withMessageContaining("PT2S");
    }

    private LanguageModelException failure(Prompt prompt) {
        LanguageModelException failure = catchThrowableOfType(
                LanguageModelException.class, () -> retrying(LONGEST).generate(prompt));
        assertThat(failure).isNotNull();
        return failure;
    }
}
