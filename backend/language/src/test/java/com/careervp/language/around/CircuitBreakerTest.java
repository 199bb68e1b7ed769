package com.careervp.language.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.around.CircuitBreaker.State;
import com.careervp.language.testing.ManualClock;
import com.careervp.language.testing.ScriptedModel;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CircuitBreakerTest {
    private static final Prompt PROMPT = new Prompt("cv-match", "1", "", "", Map.of());
    private static final BreakerPolicy POLICY =
            new BreakerPolicy(Duration.ofSeconds(60), 4, 50, Duration.ofSeconds(20));

    private final ManualClock clock = new ManualClock();
    private final ScriptedModel model = new ScriptedModel();
    private final CircuitBreaker breaker = new CircuitBreaker("model-a", model, POLICY, clock);

    private void answer(int times) {
        for (int call = 0; call < times; call++) {
            model.thenAnswers("ok");
            breaker.generate(PROMPT);
        }
    }

    private void fail(Reason reason, int times) {
        for (int call = 0; call < times; call++) {
            model.thenFails(reason);
            assertThat(failure().reason()).isEqualTo(reason);
        }
    }

    private LanguageModelException failure() {
        LanguageModelException failure =
                catchThrowableOfType(LanguageModelException.class, () -> breaker.generate(PROMPT));
        assertThat(failure).isNotNull();
        return failure;
    }

    private void open() {
        fail(Reason.UNAVAILABLE, 4);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    @Test
    void itStaysClosedBelowTheRateAndOpensAtIt() {
        answer(3);
        fail(Reason.UNAVAILABLE, 2);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);

        fail(Reason.TIMEOUT, 1);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    @Test
    void aFewFailuresProveNothing() {
        fail(Reason.UNAVAILABLE, 3);

        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void failuresOlderThanTheWindowNoLongerCount() {
        fail(Reason.UNAVAILABLE, 3);
        clock.forward(Duration.ofSeconds(61));
        fail(Reason.UNAVAILABLE, 3);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);

        fail(Reason.UNAVAILABLE, 1);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    @Test
    void whileOpenNobodyIsAskedAndCallersHearHowLong() {
        open();
        clock.forward(Duration.ofSeconds(5));

        LanguageModelException refused = failure();

        assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(15));
        assertThat(refused).hasMessageContaining("model-a");
        assertThat(model.calls()).isEqualTo(4);
    }

    @Test
    void aProbeThatSucceedsClosesItAndTheOldFailuresAreForgotten() {
        open();
        clock.forward(Duration.ofSeconds(20));
        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);

        answer(1);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);

        fail(Reason.UNAVAILABLE, 3);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aProbeThatFailsOpensItForAnotherWhile() {
        open();
        clock.forward(Duration.ofSeconds(20));
        fail(Reason.TIMEOUT, 1);
        assertThat(breaker.state()).isEqualTo(State.OPEN);

        clock.forward(Duration.ofSeconds(19));
        assertThat(breaker.state()).isEqualTo(State.OPEN);
        clock.forward(Duration.ofSeconds(1));
        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
    }

    @Test
    void onlyOneProbeIsLetThrough() {
        open();
        clock.forward(Duration.ofSeconds(20));
        model.then(() -> {
            assertThat(failure().getMessage()).contains("not asked now");
            return ScriptedModel.answer("ok");
        });

        breaker.generate(PROMPT);

        assertThat(model.calls()).isEqualTo(5);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aThrottledProbeDecidesNothingAndTheNextCallIsTheProbe() {
        open();
        clock.forward(Duration.ofSeconds(20));
        fail(Reason.THROTTLED, 1);
        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);

        answer(1);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aProbeThatBreaksDownUnexpectedlyDoesNotBlockThoseAfterIt() {
        open();
        clock.forward(Duration.ofSeconds(20));
        model.then(() -> {
            throw new IllegalStateException("scripted");
        });
        assertThatIllegalStateException().isThrownBy(() -> breaker.generate(PROMPT));
        assertThat(breaker.state()).isEqualTo(State.OPEN);

        clock.forward(Duration.ofSeconds(20));
        answer(1);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLED", "DENIED", "REFUSED", "UNUSABLE_ANSWER"})
    void aModelThatAnswersSomethingIsThere(Reason reason) {
        fail(reason, 20);

        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void throttledCallsDoNotDiluteTheRate() {
        fail(Reason.THROTTLED, 20);
        open();
    }

    @Test
    void aCallThatOutlastsTheOpeningChangesNothing() {
        model.then(() -> {
            open();
            clock.forward(Duration.ofSeconds(1));
            return ScriptedModel.answer("late");
        });

        assertThat(breaker.generate(PROMPT).text()).isEqualTo("late");
        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BreakerPolicy(Duration.ofSeconds(1), 1, 101, Duration.ofSeconds(1)))
                .withMessageContaining("failurePercent is 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BreakerPolicy(Duration.ZERO, 1, 50, Duration.ofSeconds(1)))
                .withMessageContaining("window is PT0S");
    }
}
