package com.careervp.console.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefreshTest {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final ConsoleFailure BROKEN =
            new ConsoleFailure.Unreachable(FailureOrigin.local("SQS", "ListQueues", "no route"));

    private final Deque<Work<String>> answers = new ArrayDeque<>();
    private final Inline inline = Inline.byHand();
    private final Refresh<String> refresh =
            new Refresh<>("thing", inline.tools(), stop -> answers.removeFirst().run(stop), String::isEmpty);

    @Test
    void startReadsAtOnceAndThenAtEveryTick() {
        answers.add(stop -> "one");
        answers.add(stop -> "two");
        refresh.start(INTERVAL);
        inline.work();
        assertThat(refresh.state()).isEqualTo(new Loadable.Ready<>("one", Inline.NOW));
        inline.tick();
        inline.work();
        assertThat(refresh.state().data()).contains("two");
    }

    @Test
    void stopEndsThePollingAndKeepsTheData() {
        answers.add(stop -> "one");
        refresh.start(INTERVAL);
        inline.work();
        refresh.stop();
        assertThat(inline.repeating()).isZero();
        assertThat(refresh.state().data()).contains("one");
    }

    @Test
    void startingTwiceStartsOnePolling() {
        answers.add(stop -> "one");
        refresh.start(INTERVAL);
        refresh.start(INTERVAL);
        assertThat(inline.repeating()).isOne();
    }

    @Test
    void aNewerReadMakesTheOlderOneVoid() {
        List<String> seen = new ArrayList<>();
        refresh.stateProperty()
                .addListener((source, before, after) -> after.data().ifPresent(seen::add));
        answers.add(stop -> "older");
        answers.add(stop -> "newer");
        refresh.now();
        refresh.now();
        inline.work();
        assertThat(seen).containsExactly("newer");
    }

    @Test
    void aReadThatEndsAfterStopIsDropped() {
        answers.add(stop -> "late");
        refresh.start(INTERVAL);
        refresh.stop();
        inline.work();
        assertThat(refresh.state()).isInstanceOf(Loadable.Loading.class);
    }

    @Test
    void aTickWaitsWhileTheReadBeforeItIsUnderWay() {
        answers.add(stop -> "only");
        refresh.start(INTERVAL);
        inline.tick();
        inline.tick();
        inline.work();
        assertThat(refresh.state().data()).contains("only");
        assertThat(answers).isEmpty();
    }

    @Test
    void aFailedReadKeepsTheOldDataAndSaysWhy() {
        answers.add(stop -> "old");
        answers.add(stop -> {
            throw new ConsoleException(BROKEN);
        });
        refresh.now();
        inline.work();
        refresh.now();
        inline.work();
        assertThat(refresh.state()).isEqualTo(new Loadable.Stale<>("old", Inline.NOW, BROKEN));
    }

    @Test
    void aFirstReadThatFailsIsFailedUntilOneSucceeds() {
        answers.add(stop -> {
            throw new ConsoleException(BROKEN);
        });
        answers.add(stop -> "there");
        refresh.now();
        inline.work();
        assertThat(refresh.state()).isEqualTo(new Loadable.Failed<>(BROKEN));
        refresh.now();
        inline.work();
        assertThat(refresh.state().data()).contains("there");
    }

    @Test
    void whatIsNothingIsEmptyAndNotReady() {
        answers.add(stop -> "");
        refresh.now();
        inline.work();
        assertThat(refresh.state()).isEqualTo(new Loadable.Empty<>(Inline.NOW));
    }
}
