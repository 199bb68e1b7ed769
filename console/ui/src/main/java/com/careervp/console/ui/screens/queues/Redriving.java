package com.careervp.console.ui.screens.queues;

import com.careervp.console.core.queues.RedriveOutcome;
import com.careervp.console.core.queues.RedriveProgress;
import com.careervp.console.core.queues.RedriveRequest;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One redrive after the other: how far it is, stopping it, and what came of it. It goes on when the screen is left.
final class Redriving {
    private final ScreenContext context;
    private final Runnable ended;
    private final ReadOnlyObjectWrapper<RedriveState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new RedriveState.Idle());
    private Runnable stopping = () -> {};

    /// @param ended called after a redrive has ended, however it did
    Redriving(ScreenContext context, Runnable ended) {
        this.context = context;
        this.ended = ended;
    }

    void start(RedriveRequest request) {
        String queue = request.deadLetterQueue();
        AtomicBoolean stopWanted = new AtomicBoolean();
        stopping = () -> stopWanted.set(true);
        state.set(new RedriveState.Running(
                queue, new RedriveProgress("starting", 0, request.messageIds().size())));
        context.background()
                .run(
                        "redrive " + queue,
                        stop -> context.workspace()
                                .queues()
                                .redrive(
                                        request,
                                        progress -> context.background().publish(() -> progressed(queue, progress)),
                                        () -> stopWanted.get() || stop.requested()),
                        outcome -> finish(queue, outcome));
    }

    /// Asks the running redrive to stop before its next message.
    void stop() {
        stopping.run();
    }

    boolean running() {
        return state.get() instanceof RedriveState.Running;
    }

    private void progressed(String queue, RedriveProgress progress) {
        if (running()) {
            state.set(new RedriveState.Running(queue, progress));
        }
    }

    private void finish(String queue, Outcome<RedriveOutcome> outcome) {
        stopping = () -> {};
        switch (outcome) {
            case Outcome.Done<RedriveOutcome> done -> {
                state.set(new RedriveState.Ended(queue, done.value()));
                context.notices().show(notice(queue, done.value()));
            }
            case Outcome.Failed<RedriveOutcome> failed -> {
                state.set(new RedriveState.Failed(queue, failed.failure()));
                context.notices().show(Notice.failure("Redrive not finished", failed.failure()));
            }
            case Outcome.Cancelled<RedriveOutcome> ignored -> state.set(new RedriveState.Idle());
        }
        ended.run();
    }

    private static Notice notice(String queue, RedriveOutcome outcome) {
        return switch (outcome) {
            case RedriveOutcome.Finished finished ->
                Notice.of(
                        finished.missing().isEmpty() ? Tone.GOOD : Tone.WATCH,
                        "Redrive finished",
                        finished.moved().size() + " messages left " + queue
                                + (finished.missing().isEmpty()
                                        ? "."
                                        : "; " + finished.missing().size() + " were not found."));
            case RedriveOutcome.Stopped stopped ->
                Notice.of(
                        Tone.WATCH,
                        "Redrive stopped",
                        stopped.moved().size() + " messages left " + queue + ". " + stopped.why());
        };
    }

    ReadOnlyObjectProperty<RedriveState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
