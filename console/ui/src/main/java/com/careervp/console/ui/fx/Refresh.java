package com.careervp.console.ui.fx;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Data that is read again and again while a screen is shown. A newer refresh makes the older one void; a failed one
/// keeps the old data and marks it stale. A tick that finds the previous read still under way waits for the next one,
/// so that a slow service is not asked faster than it answers. FX thread only.
///
/// @param <T> the data
public final class Refresh<T> {
    private final String name;
    private final Tools tools;
    private final Work<T> work;
    private final Predicate<T> empty;
    private final ReadOnlyObjectWrapper<Loadable<T>> state =
            new ReadOnlyObjectWrapper<>(this, "state", new Loadable.Loading<>());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private Cadence.@Nullable Repeating repeating;
    private @Nullable Running running;
    /// counts reads; an end that belongs to an older one is void
    private int generation;

    /// What every refresh needs.
    ///
    /// @param clock the environment's time, with which data is dated
    public record Tools(BackgroundRunner background, Cadence cadence, Clock clock) {}

    /// @param name for the log and for failures, e.g. `queues`
    /// @param empty whether what was read is nothing, so that the empty state is shown
    public Refresh(String name, Tools tools, Work<T> work, Predicate<T> empty) {
        this.name = name;
        this.tools = tools;
        this.work = work;
        this.empty = empty;
    }

    /// Data that is never empty.
    public Refresh(String name, Tools tools, Work<T> work) {
        this(name, tools, work, value -> false);
    }

    /// Reads now and then at every interval until [#stop()]. Calling it twice changes nothing.
    public void start(Duration interval) {
        if (repeating == null) {
            repeating = tools.cadence().every(interval, this::tick);
            now();
        }
    }

    /// Ends the polling; a read under way becomes void. The data stays.
    public void stop() {
        Cadence.Repeating ticking = repeating;
        if (ticking != null) {
            ticking.stop();
            repeating = null;
        }
        drop();
    }

    /// Reads at once; a read under way becomes void.
    public void now() {
        drop();
        busy.set(true);
        int mine = generation;
        Running started = tools.background().run(name, work, outcome -> finish(mine, outcome));
        if (!started.ended()) {
            running = started;
        }
    }

    /// Forgets the data, as if nothing had been read.
    public void forget() {
        drop();
        state.set(new Loadable.Loading<>());
    }

    private void tick() {
        if (running == null) {
            now();
        }
    }

    private void drop() {
        Running older = running;
        running = null;
        generation++;
        busy.set(false);
        if (older != null) {
            older.cancel();
        }
    }

    private void finish(int mine, Outcome<T> outcome) {
        if (mine != generation) {
            return;
        }
        running = null;
        busy.set(false);
        switch (outcome) {
            case Outcome.Done<T> done ->
                state.set(
                        empty.test(done.value())
                                ? new Loadable.Empty<>(tools.clock().instant())
                                : new Loadable.Ready<>(
                                        done.value(), tools.clock().instant()));
            case Outcome.Failed<T> failed -> state.set(state.get().after(failed.failure()));
            case Outcome.Cancelled<T> ignored -> {}
        }
    }

    public Loadable<T> state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<Loadable<T>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether a read is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
