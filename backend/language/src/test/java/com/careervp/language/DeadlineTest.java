package com.careervp.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Deadline deadline = Deadline.at(START.plusSeconds(10), now::get);

    @Test
    void whatRemainsShrinksWithTheClockAndIsOverAtTheInstantItself() {
        now.set(START.plusSeconds(4));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(6));
        assertThat(deadline.isOver()).isFalse();

        now.set(START.plusSeconds(10));
        assertThat(deadline.isOver()).isTrue();

        now.set(START.plusSeconds(12));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(-2));
    }

    @Test
    void aReserveMakesItEarlier() {
        assertThat(deadline.lessReserve(Duration.ofSeconds(3)).remaining()).isEqualTo(Duration.ofSeconds(7));
        assertThat(deadline.lessReserve(Duration.ofSeconds(10)).isOver()).isTrue();
    }

    @Test
    void aPromptIsWithoutADeadlineUntilItGetsOneAndKeepsTheRest() {
        Prompt prompt = new Prompt("p", "3", "s", "u", Map.of());
        assertThat(prompt.deadline().remaining()).isGreaterThan(Duration.ofDays(300));

        Prompt limited = prompt.within(deadline);
        assertThat(limited.deadline()).isSameAs(deadline);
        assertThat(limited.within(Deadline.none())).isEqualTo(prompt);
        assertThat(limited.reference()).isEqualTo("p@3");
        assertThat(limited.schema()).isEmpty();
    }

    @Test
    void aSchemaNeedsANameThatProvidersTakeForATool() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnswerSchema("cover letter", "{}"))
                .withMessageContaining("\"cover letter\"");
    }
}
