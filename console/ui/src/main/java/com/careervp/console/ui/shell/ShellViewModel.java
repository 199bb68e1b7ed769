package com.careervp.console.ui.shell;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmChange;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.alarms.Alarms;
import com.careervp.console.core.environment.EnvironmentIdentity;
import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.queues.QueueOverview;
import com.careervp.console.core.rollout.GuardVerdict;
import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.ui.fx.Cadence;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Navigator;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.Notices;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the title bar and the navigation show, whatever screen is open: the live weight, the data's age, the counts of
/// trouble. It also watches alarms and runs the automatic guard. FX thread only.
final class ShellViewModel {
    private final Workspace workspace;
    private final Refresh.Tools tools;
    private final RollBackViewModel rollBack;
    private final Texts texts = Texts.beside(ShellViewModel.class, "shell");
    private final Refresh<RolloutStatus> status;
    private final Refresh<List<Alarm>> alarms;
    private final Refresh<List<QueueOverview>> queues;
    private final Refresh<List<AlarmChange>> changes;
    private final Refresh<GuardVerdict> guard;
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper(this, "age", "");
    private final ReadOnlyIntegerWrapper firing = new ReadOnlyIntegerWrapper(this, "firing", 0);
    private final ReadOnlyIntegerWrapper deadLetters = new ReadOnlyIntegerWrapper(this, "deadLetters", 0);
    private final Notices notices;
    private final Navigator navigator;
    private Cadence.Repeating ageing = () -> {};
    private boolean followingGuard;

    ShellViewModel(Workspace workspace, Refresh.Tools tools, Notices notices, Navigator navigator) {
        this.workspace = workspace;
        this.tools = tools;
        this.notices = notices;
        this.navigator = navigator;
        rollBack = new RollBackViewModel(
                workspace.rollout(), tools.background(), tools.cadence(), notices, this::environmentChanged);
        status = new Refresh<>(
                "rollout status", tools, stop -> workspace.rollout().status());
        alarms = new Refresh<>("alarms", tools, stop -> workspace.alarms().list());
        queues = new Refresh<>("queues", tools, stop -> workspace.queues().overview());
        changes = watchAlarms(workspace.alarms().watch());
        guard = new Refresh<>("guard", tools, stop -> workspace.rollout().guard());
        status.stateProperty().addListener((source, before, after) -> statusRead(after));
        alarms.stateProperty()
                .addListener((source, before, after) -> after.data()
                        .ifPresent(list -> firing.set((int) list.stream()
                                .filter(alarm -> alarm.state() == AlarmState.ALARM)
                                .count())));
        queues.stateProperty()
                .addListener((source, before, after) -> after.data()
                        .ifPresent(list -> deadLetters.set(list.stream()
                                .filter(QueueOverview::deadLetterQueue)
                                .mapToInt(queue -> (int) queue.queue().depth().total())
                                .sum())));
        changes.stateProperty().addListener((source, before, after) -> {
            if (after instanceof Loadable.Ready<List<AlarmChange>> ready) {
                ready.value().forEach(change -> tell(change, notices, navigator));
            }
        });
        guard.stateProperty().addListener((source, before, after) -> {
            if (after instanceof Loadable.Ready<GuardVerdict> ready) {
                tell(ready.value(), notices, navigator);
            }
        });
    }

    private Refresh<List<AlarmChange>> watchAlarms(Alarms.Watch watch) {
        ReentrantLock oneAtATime = new ReentrantLock();
        return new Refresh<>("alarm changes", tools, stop -> {
            oneAtATime.lock();
            try {
                return watch.poll();
            } finally {
                oneAtATime.unlock();
            }
        });
    }

    void start() {
        boolean local = workspace.identity().kind() == EnvironmentKind.SANDBOX;
        status.start(Duration.ofSeconds(local ? 1 : 3));
        alarms.start(Duration.ofSeconds(local ? 2 : 10));
        changes.start(Duration.ofSeconds(local ? 2 : 10));
        queues.start(Duration.ofSeconds(local ? 2 : 10));
        double guardSeconds = Math.max(1, 60 / workspace.timing().speed());
        guard.start(Duration.ofMillis(Math.round(guardSeconds * 1000)));
        ageing = tools.cadence().every(Duration.ofSeconds(1), this::ageRead);
    }

    void stop() {
        List.of(status, alarms, changes, queues, guard).forEach(Refresh::stop);
        ageing.stop();
    }

    /// Something was changed from here: read the weight at once.
    void environmentChanged() {
        status.now();
    }

    void refresh() {
        status.now();
        alarms.now();
        queues.now();
    }

    private void statusRead(Loadable<RolloutStatus> state) {
        if (state instanceof Loadable.Ready<RolloutStatus> ready) {
            rollBack.weightRead(ready.value().weight(), ready.value().state().reconcilePending());
            if (ready.value().guardToFollow()) {
                followGuard();
            }
        } else if (state instanceof Loadable.Failed<RolloutStatus>) {
            rollBack.weightRead(-1, false);
        }
        ageRead();
    }

    /// The environment's own guard rolled back while nobody was looking: the record follows, and the operator is told.
    private void followGuard() {
        if (followingGuard) {
            return;
        }
        followingGuard = true;
        tools.background().run("follow guard", stop -> workspace.rollout().followGuard(), outcome -> {
            followingGuard = false;
            switch (outcome) {
                case Outcome.Done<Optional<RolloutEvent>> done ->
                    done.value()
                            .ifPresent(event -> notices.show(new Notice(
                                    Tone.BREACH,
                                    texts.of("guard.environment", event.from()),
                                    event.reason(),
                                    texts.of("guard.open"),
                                    () -> navigator.open(ScreenId.ROLLOUT))));
                case Outcome.Failed<Optional<RolloutEvent>> failed ->
                    notices.show(Notice.failure(texts.of("guard.notFollowed"), failed.failure()));
                case Outcome.Cancelled<Optional<RolloutEvent>> ignored -> {}
            }
            status.now();
        });
    }

    private void ageRead() {
        age.set(
                switch (status.state()) {
                    case Loadable.Loading<RolloutStatus> ignored -> texts.of("age.loading");
                    case Loadable.Failed<RolloutStatus> ignored -> texts.of("age.failed");
                    case Loadable.Empty<RolloutStatus> empty -> texts.of("age.fresh", since(empty.at()));
                    case Loadable.Ready<RolloutStatus> ready -> texts.of("age.fresh", since(ready.at()));
                    case Loadable.Stale<RolloutStatus> stale -> texts.of("age.stale", since(stale.at()));
                });
    }

    private String since(Instant at) {
        return TimeText.duration(Duration.between(at, tools.clock().instant()));
    }

    private void tell(AlarmChange change, Notices notices, Navigator navigator) {
        boolean fires = change.to() == AlarmState.ALARM;
        boolean ends = change.from() == AlarmState.ALARM && change.to() == AlarmState.OK;
        if (fires || ends) {
            notices.show(new Notice(
                    fires ? Tone.BREACH : Tone.GOOD,
                    texts.of(fires ? "alarm.fires" : "alarm.ends", change.name()),
                    change.reason(),
                    texts.of("alarm.open"),
                    () -> navigator.open(ScreenId.ALARMS, change.name())));
        }
    }

    private void tell(GuardVerdict verdict, Notices notices, Navigator navigator) {
        switch (verdict) {
            case GuardVerdict.Warned warned ->
                notices.show(new Notice(
                        Tone.WATCH,
                        texts.of("guard.warned"),
                        warned.why(),
                        texts.of("guard.open"),
                        () -> navigator.open(ScreenId.ROLLOUT)));
            case GuardVerdict.RolledBack back -> {
                notices.show(Notice.of(Tone.BREACH, texts.of("guard.rolledBack"), back.why()));
                environmentChanged();
            }
            case GuardVerdict.Idle ignored -> {}
            case GuardVerdict.Fine ignored -> {}
        }
    }

    EnvironmentIdentity identity() {
        return workspace.identity();
    }

    RollBackViewModel rollBack() {
        return rollBack;
    }

    ReadOnlyObjectProperty<Loadable<RolloutStatus>> statusProperty() {
        return status.stateProperty();
    }

    /// How old the weight on the title bar is.
    ReadOnlyStringProperty ageProperty() {
        return age.getReadOnlyProperty();
    }

    /// How many alarms are in ALARM.
    ReadOnlyIntegerProperty firingProperty() {
        return firing.getReadOnlyProperty();
    }

    /// How many messages the dead-letter queues hold.
    ReadOnlyIntegerProperty deadLettersProperty() {
        return deadLetters.getReadOnlyProperty();
    }
}
