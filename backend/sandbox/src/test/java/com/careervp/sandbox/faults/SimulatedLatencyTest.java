package com.careervp.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimulatedLatencyTest {
    private static final Prompt PROMPT = new Prompt("vpr", "1", "system", "user", Map.of());
    private static final LanguageModel MODEL =
            prompt -> new Completion("text", 1, 1, "offline-writer", Duration.ofMillis(1));

    @Test
    void theWaitIsPartOfTheLatencyAndTheAnswerStaysAsItIs() {
        LanguageModel slow = new SimulatedLatency(MODEL, Duration.ofMillis(20), 0, new SplittableRandom(1));

        long start = System.nanoTime();
        Completion completion = slow.generate(PROMPT);

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000L);
        assertThat(completion).isEqualTo(new Completion("text", 1, 1, "offline-writer", Duration.ofMillis(21)));
    }

    @Test
    void halfOfTheWaitsAreShorterThanTheMedian() {
        LanguageModel slow = new SimulatedLatency(MODEL, Duration.ofMillis(2), 0.4, new SplittableRandom(1));
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            waits.add(slow.generate(PROMPT).latency().minusMillis(1));
        }
        waits.sort(null);

        assertThat(waits.get(100)).isBetween(Duration.ofMillis(1), Duration.ofMillis(3));
        assertThat(waits.getFirst()).isLessThan(Duration.ofMillis(2));
        assertThat(waits.getLast()).isGreaterThan(Duration.ofMillis(2));
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatThrownBy(() -> new SimulatedLatency(MODEL, Duration.ofMillis(-1), 0, new SplittableRandom()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SimulatedLatency(MODEL, Duration.ZERO, 3, new SplittableRandom()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 0 to 2");
    }
}
