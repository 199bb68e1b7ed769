package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.stacks.StackControl;
import com.careervp.console.core.stacks.StackEvent;
import com.careervp.console.core.stacks.StackSnapshot;
import com.careervp.console.core.stacks.StackUpdate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a [StackControl] must do.
public abstract class StackControlContract {

    /// A stack at rest whose parameter can be 0 to 100, beside at least one other parameter.
    protected abstract StackControl stack();

    /// The name of that parameter.
    protected abstract String parameter();

    /// Begins an update that does not end by itself soon.
    protected abstract void keepBusy();

    /// Waits before the next look.
    protected abstract void pass(Duration time);

    private StackUpdate update(String value) {
        return update(Map.of(parameter(), value));
    }

    private static StackUpdate update(Map<String, String> changes) {
        return new StackUpdate(changes, List.of(), UUID.randomUUID().toString());
    }

    private StackSnapshot settled() {
        StackSnapshot snapshot = stack().describe();
        for (int look = 0; snapshot.inProgress(); look++) {
            assertThat(look).as("looks at " + snapshot.status()).isLessThan(2_000);
            pass(Duration.ofMillis(20));
            snapshot = stack().describe();
        }
        return snapshot;
    }

    @Test
    void aStackAtRestSaysItsParameters() {
        StackSnapshot snapshot = stack().describe();
        assertThat(snapshot.stable()).isTrue();
        assertThat(snapshot.parameters()).containsKey(parameter()).hasSizeGreaterThan(1);
        assertThat(snapshot.name()).isNotEmpty();
    }

    @Test
    void anUpdateChangesWhatItNamesAndNothingElse() {
        Map<String, String> before = stack().describe().parameters();
        assertThat(stack().update(update("37"))).isTrue();
        StackSnapshot after = settled();
        assertThat(after.status()).isEqualTo("UPDATE_COMPLETE");
        assertThat(after.parameters()).containsEntry(parameter(), "37").hasSameSizeAs(before);
        before.forEach((name, value) -> {
            if (!name.equals(parameter())) {
                assertThat(after.parameters()).containsEntry(name, value);
            }
        });
    }

    @Test
    void anUpdateCanBeFollowedByItsEvents() {
        stack().update(update("38"));
        StackSnapshot after = settled();
        List<StackEvent> events = stack().newestEvents(100);
        assertThat(events.getFirst().status()).isEqualTo("UPDATE_COMPLETE");
        assertThat(events.getFirst().logicalId()).isEqualTo(after.name());
        assertThat(events)
                .anyMatch(event ->
                        event.logicalId().equals(after.name()) && event.status().equals("UPDATE_IN_PROGRESS"))
                .anyMatch(event -> !event.logicalId().equals(after.name())
                        && event.status().equals("UPDATE_COMPLETE"))
                .noneMatch(StackEvent::failed);
        assertThat(events).extracting(StackEvent::eventId).doesNotHaveDuplicates();
        for (int i = 1; i < events.size(); i++) {
            assertThat(events.get(i).at()).isBeforeOrEqualTo(events.get(i - 1).at());
        }
        assertThat(stack().newestEvents(1)).containsExactly(events.getFirst());
    }

    @Test
    void anUpdateThatChangesNothingIsNoUpdate() {
        stack().update(update("39"));
        StackSnapshot before = settled();
        int events = stack().newestEvents(100).size();
        assertThat(stack().update(update("39"))).isFalse();
        assertThat(settled()).isEqualTo(before);
        assertThat(stack().newestEvents(100)).hasSize(events);
    }

    @Test
    void aParameterThatTheTemplateDoesNotHaveIsRefused() {
        assertThatExceptionOfType(ConsoleException.class)
                .isThrownBy(() -> stack().update(update(Map.of("NoSuchParameter", "1"))))
                .withMessageContaining("NoSuchParameter");
        assertThat(stack().describe().inProgress()).isFalse();
    }

    @Test
    void anUpdateDuringAnotherOneIsAConflict() {
        keepBusy();
        Failing.with(ConsoleFailure.Conflict.class, () -> stack().update(update("40")));
    }
}
