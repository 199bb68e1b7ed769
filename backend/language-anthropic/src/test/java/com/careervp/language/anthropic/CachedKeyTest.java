package com.careervp.language.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.language.testing.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CachedKeyTest {
    private final ManualClock clock = new ManualClock();
    private String secret = "a";
    private int readings;
    private final CachedKey key = new CachedKey(
            () -> {
                readings++;
                return secret;
            },
            Duration.ofMinutes(15),
            Duration.ofSeconds(10),
            clock);

    @Test
    void itIsReadOnceAndAgainWhenItHasGrownOld() {
        assertThat(key.current()).isEqualTo("a");
        secret = "b";
        clock.forward(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(key.current()).isEqualTo("a");
        clock.forward(Duration.ofSeconds(1));
        assertThat(key.current()).isEqualTo("b");
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void aRejectedKeyIsReadAgain() {
        key.current();
        secret = "b";
        clock.forward(Duration.ofSeconds(10));

        assertThat(key.afterRejected("a")).isEqualTo("b");
        assertThat(key.current()).isEqualTo("b");
    }

    @Test
    void aKeyReadAMomentAgoIsNotReadAgainForEveryRejection() {
        key.current();
        clock.forward(Duration.ofSeconds(9));

        assertThat(key.afterRejected("a")).isEqualTo("a");
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void whoWasRejectedWithAKeyThatIsReplacedAlreadyGetsTheNewOneWithoutAReading() {
        key.current();
        secret = "b";
        clock.forward(Duration.ofMinutes(1));
        key.afterRejected("a");

        assertThat(key.afterRejected("a")).isEqualTo("b");
        assertThat(readings).isEqualTo(2);
    }
}
