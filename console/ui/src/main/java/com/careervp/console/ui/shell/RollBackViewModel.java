package com.careervp.console.ui.shell;

import com.careervp.console.core.rollout.RollBackOutcome;
import com.careervp.console.core.rollout.RollBackProgress;
import com.careervp.console.core.rollout.Rollout;
import com.careervp.console.ui.fx.BackgroundRunner;
import com.careervp.console.ui.fx.Cadence;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Running;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.Notices;
import com.careervp.console.ui.theme.Tone;
import java.time.Duration;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The Roll back button: one click takes the traffic back, the stack parameter follows by itself. FX thread only.
final class RollBackViewModel {
    /// How far a rollback is.
    enum Phase {
        IDLE,
        /// The weight is being set to 0 and read back.
        RUNNING,
        /// Traffic is back; the stack parameter is still to follow.
        RECONCILING,
        /// Traffic is back and the stack parameter has followed.
        DONE,
        /// Told to stop before 0 was reached.
        NOT_REACHED
    }

    private final Rollout rollout;
    private final BackgroundRunner background;
    private final Cadence cadence;
    private final Notices notices;
    private final Runnable environmentChanged;
    private final Texts texts = Texts.beside(RollBackViewModel.class, "shell");
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.IDLE);
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper(this, "news", "");
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper(this, "label", "");
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper(this, "enabled", false);
    private int weight = -1;
    private long clickedAt;
    private String verified = "";
    private @Nullable Running running;
    private Cadence.Repeating watch = () -> {};

    RollBackViewModel(
            Rollout rollout,
            BackgroundRunner background,
            Cadence cadence,
            Notices notices,
            Runnable environmentChanged) {
        this.rollout = rollout;
        this.background = background;
        this.cadence = cadence;
        this.notices = notices;
        this.environmentChanged = environmentChanged;
        relabel();
    }

    /// The live weight as last read; -1 while it is unknown, when a rollback is possible all the same.
    ///
    /// @param reconcilePending whether an earlier rollback still waits for its parameter
    void weightRead(int liveWeight, boolean reconcilePending) {
        weight = liveWeight;
        if (liveWeight > 0 && (phase.get() == Phase.DONE || phase.get() == Phase.NOT_REACHED)) {
            phase.set(Phase.IDLE);
            news.set("");
        }
        if (reconcilePending && phase.get() == Phase.IDLE) {
            verified = texts.of("rollback.earlier");
            reconcile();
        }
        relabel();
    }

    /// One click. A second one while the first still runs changes nothing.
    void rollBack() {
        if (!enabled.get()) {
            return;
        }
        clickedAt = rollout.stopwatch();
        long click = clickedAt;
        phase.set(Phase.RUNNING);
        news.set(texts.of("rollback.stopping"));
        watch = cadence.every(Duration.ofMillis(100), this::relabel);
        relabel();
        running = background.run(
                "roll back",
                cancellation -> rollout.rollBack(
                        texts.of("rollback.reason"), click, step -> background.publish(() -> hear(step)), cancellation),
                this::ended);
    }

    /// Gives up a rollback that does not get through.
    void stopTrying() {
        Running active = running;
        if (active != null) {
            active.cancel();
        }
    }

    private void hear(RollBackProgress step) {
        switch (step.step()) {
            case RETRYING -> news.set(texts.of("rollback.retrying", step.detail()));
            case AT_ZERO -> {
                watch.stop();
                verified = texts.of("rollback.verified", seconds(step.sinceClickMillis()));
                news.set(verified);
                environmentChanged.run();
            }
            case VERIFYING -> news.set(texts.of("rollback.verifying"));
            case STOPPING_TRAFFIC, RECORDING, RECONCILING, RECONCILED -> relabel();
        }
    }

    private void ended(Outcome<RollBackOutcome> outcome) {
        watch.stop();
        running = null;
        switch (outcome) {
            case Outcome.Done<RollBackOutcome>(RollBackOutcome.AtZero zero) -> atZero(zero);
            case Outcome.Done<RollBackOutcome>(RollBackOutcome.NotReached failed) ->
                notReached(String.join(" ", failed.notReached()));
            case Outcome.Failed<RollBackOutcome> failed ->
                notReached(failed.failure().sentence());
            case Outcome.Cancelled<RollBackOutcome> ignored -> notReached(texts.of("rollback.stopped"));
        }
        relabel();
        environmentChanged.run();
    }

    private void atZero(RollBackOutcome.AtZero zero) {
        weight = 0;
        verified = texts.of("rollback.verified", seconds(zero.millisToZero()));
        news.set(verified);
        notices.show(Notice.of(
                zero.unrecorded().isEmpty() ? Tone.GOOD : Tone.WATCH,
                texts.of("rollback.notice.title", zero.fromWeight()),
                verified + ". " + String.join(" ", zero.unrecorded())));
        if (zero.reconcile()) {
            reconcile();
        } else {
            phase.set(Phase.DONE);
        }
    }

    private void notReached(String why) {
        phase.set(Phase.NOT_REACHED);
        news.set(texts.of("rollback.notReached"));
        notices.show(Notice.of(Tone.BREACH, texts.of("rollback.notReached"), why));
    }

    private void reconcile() {
        phase.set(Phase.RECONCILING);
        news.set(texts.of("rollback.reconciling", verified));
        running = background.run(
                "reconcile the stack parameter",
                cancellation -> rollout.reconcile(step -> {}, cancellation),
                outcome -> {
                    running = null;
                    reconciled(outcome);
                });
    }

    private void reconciled(Outcome<Boolean> outcome) {
        switch (outcome) {
            case Outcome.Done<Boolean>(Boolean followed) -> {
                phase.set(Phase.DONE);
                news.set(followed ? texts.of("rollback.reconciled", verified) : texts.of("rollback.unreconciled"));
            }
            case Outcome.Failed<Boolean> failed -> {
                phase.set(Phase.DONE);
                news.set(texts.of("rollback.unreconciled"));
                notices.show(Notice.failure(texts.of("rollback.unreconciled"), failed.failure()));
            }
            case Outcome.Cancelled<Boolean> ignored -> phase.set(Phase.DONE);
        }
        relabel();
        environmentChanged.run();
    }

    private void relabel() {
        boolean active = phase.get() == Phase.RUNNING;
        enabled.set(!active && weight != 0);
        if (active) {
            label.set(texts.of("rollback.running", seconds((rollout.stopwatch() - clickedAt) / 1_000_000)));
        } else {
            label.set(texts.of(weight == 0 ? "rollback.atZero" : "rollback.ready"));
        }
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, millis < 10_000 ? "%.2f" : "%.0f", millis / 1000.0);
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// What the title bar says of a rollback under way or just done; empty otherwise.
    ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// What the button says.
    ReadOnlyStringProperty labelProperty() {
        return label.getReadOnlyProperty();
    }

    /// Whether the button can be pressed: the weight is not known to be 0 and no rollback is running.
    ReadOnlyBooleanProperty enabledProperty() {
        return enabled.getReadOnlyProperty();
    }
}
