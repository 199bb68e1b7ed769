package com.careervp.console.ui.screens.alarms;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmChange;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenModel;
import com.careervp.console.ui.theme.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

/// The alarms, which of them are shown, and the one whose details are open.
final class AlarmsViewModel implements ScreenModel {
    private static final int HISTORY = 30;

    private final ScreenContext context;
    private final boolean local;
    private final Refresh<List<AlarmTile>> tiles;
    private final Refresh<List<AlarmChange>> history;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final SimpleBooleanProperty firingOnly = new SimpleBooleanProperty(this, "firingOnly", false);
    private final ReadOnlyListWrapper<AlarmTile> shown =
            new ReadOnlyListWrapper<>(this, "shown", FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Optional<AlarmTile>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private String selectedName = "";

    AlarmsViewModel(ScreenContext context) {
        this.context = context;
        Workspace workspace = context.workspace();
        Duration length = context.chartLength();
        local = workspace.identity().kind() == EnvironmentKind.SANDBOX;
        tiles = new Refresh<>(
                "alarms", context.tools(), stop -> workspace.alarms().tiles(length), List::isEmpty);
        history = new Refresh<>("alarm history", context.tools(), stop -> readHistory(), List::isEmpty);
        tiles.stateProperty().addListener((source, before, after) -> show());
        filter.addListener((source, before, after) -> show());
        firingOnly.addListener((source, before, after) -> show());
    }

    private List<AlarmChange> readHistory() {
        String name = selectedName;
        return name.isEmpty() ? List.of() : context.workspace().alarms().history(name, HISTORY);
    }

    @Override
    public void start() {
        tiles.start(Duration.ofSeconds(local ? 2 : 15));
        history.start(Duration.ofSeconds(local ? 3 : 30));
    }

    @Override
    public void stop() {
        tiles.stop();
        history.stop();
    }

    @Override
    public void refresh() {
        tiles.now();
        history.now();
    }

    private void show() {
        List<AlarmTile> all = tiles.state().data().orElse(List.of());
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        List<AlarmTile> matching = all.stream()
                .filter(tile -> !firingOnly.get() || tile.alarm().state() == AlarmState.ALARM)
                .filter(tile -> words.isEmpty() || matches(tile.alarm(), words))
                .toList();
        shown.setAll(matching);
        if (selectedName.isEmpty() && !all.isEmpty()) {
            select(all.getFirst().alarm().name());
        } else {
            selected.set(all.stream()
                    .filter(tile -> tile.alarm().name().equals(selectedName))
                    .findFirst());
        }
    }

    private static boolean matches(Alarm alarm, String words) {
        String text = (alarm.name() + " " + alarm.description() + " " + alarm.state() + " " + alarm.severity())
                .toLowerCase(Locale.ROOT);
        for (String word : words.split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// Opens the details of an alarm; a name that is not there yet is remembered until it is.
    void select(String alarmName) {
        if (!alarmName.equals(selectedName)) {
            selectedName = alarmName;
            history.forget();
        }
        selected.set(tiles.state().data().orElse(List.of()).stream()
                .filter(tile -> tile.alarm().name().equals(alarmName))
                .findFirst());
        history.now();
    }

    String selectedName() {
        return selectedName;
    }

    /// Selects the neighbour of the selected alarm among those shown.
    ///
    /// @param step 1 for the next, -1 for the one before
    void move(int step) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).alarm().name().equals(selectedName)) {
                int next = Math.clamp(i + (long) step, 0, shown.size() - 1);
                select(shown.get(next).alarm().name());
                return;
            }
        }
        if (!shown.isEmpty()) {
            select(shown.getFirst().alarm().name());
        }
    }

    /// @return whether anything was filtered
    boolean clearFilter() {
        boolean filtered = !filter.get().isEmpty() || firingOnly.get();
        filter.set("");
        firingOnly.set(false);
        return filtered;
    }

    /// Forces the selected alarm's state until its next evaluation, to test what hangs on it.
    void force(AlarmState state, String reason) {
        String name = selectedName;
        context.background()
                .run(
                        "force " + name,
                        stop -> {
                            context.workspace().alarms().setState(name, state, reason);
                            return name;
                        },
                        outcome -> forced(outcome, state));
    }

    private void forced(Outcome<String> outcome, AlarmState state) {
        switch (outcome) {
            case Outcome.Done<String> done -> {
                context.notices()
                        .show(Notice.of(
                                Tone.WATCH,
                                "Alarm state forced",
                                done.value() + " is " + state + " until its next evaluation."));
                refresh();
                context.surroundings().environmentChanged().run();
            }
            case Outcome.Failed<String> failed ->
                context.notices().show(Notice.failure("Alarm state not forced", failed.failure()));
            case Outcome.Cancelled<String> ignored -> {}
        }
    }

    /// How many alarms are firing, of all, whatever the filter hides.
    long firing() {
        return tiles.state().data().orElse(List.of()).stream()
                .filter(tile -> tile.alarm().state() == AlarmState.ALARM)
                .count();
    }

    int total() {
        return tiles.state().data().orElse(List.of()).size();
    }

    StringProperty filterProperty() {
        return filter;
    }

    SimpleBooleanProperty firingOnlyProperty() {
        return firingOnly;
    }

    ReadOnlyListProperty<AlarmTile> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<AlarmTile>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<List<AlarmTile>>> tilesProperty() {
        return tiles.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<List<AlarmChange>>> historyProperty() {
        return history.stateProperty();
    }
}
