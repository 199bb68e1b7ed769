package com.careervp.console.core.rollout;

import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.stacks.StackControl;
import com.careervp.console.core.stacks.StackEvent;
import com.careervp.console.core.stacks.StackSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Watches a stack until its operation has ended, handing on every event once.
final class FollowStack {
    private static final int EVENTS = 100;

    private final StackControl stack;
    private final Timing timing;
    private final Duration look;
    private final Set<String> known = new HashSet<>();
    private final List<StackEvent> seen = new ArrayList<>();

    /// Must be made before the operation starts: what is there already is not new.
    FollowStack(StackControl stack, Timing timing, Duration look) {
        this.stack = stack;
        this.timing = timing;
        this.look = look;
        stack.newestEvents(EVENTS).forEach(event -> known.add(event.eventId()));
    }

    /// @return the stack as it stands at the end, or when the thread was interrupted
    StackSnapshot toTheEnd(Consumer<StackEvent> events) {
        while (true) {
            StackSnapshot snapshot = stack.describe();
            fresh().forEach(event -> {
                seen.add(event);
                events.accept(event);
            });
            if (!snapshot.inProgress() || !timing.waited(look)) {
                return snapshot;
            }
        }
    }

    private List<StackEvent> fresh() {
        return stack.newestEvents(EVENTS).reversed().stream()
                .filter(event -> known.add(event.eventId()))
                .toList();
    }

    /// The events of this operation that name what broke, oldest first.
    List<StackEvent> breaking() {
        return seen.stream().filter(StackEvent::failed).toList();
    }
}
