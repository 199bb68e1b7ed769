package com.careervp.console.ui.shell;

import com.careervp.console.ui.screens.Navigator;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The short tour of the first start: a few steps, each on the screen it speaks of. It is shown by itself once in the
/// life of a preferences folder; whoever leaves it at the first step is not asked again. FX thread only.
final class TourViewModel {
    private final Preferences preferences;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<Optional<TourStep>> step =
            new ReadOnlyObjectWrapper<>(this, "step", Optional.empty());

    TourViewModel(Preferences preferences, Navigator navigator) {
        this.preferences = preferences;
        this.navigator = navigator;
    }

    /// Begins unless the tour was begun before.
    void beginOnFirstStart() {
        if (!preferences.tourSeen()) {
            begin();
        }
    }

    /// Begins, also when it was seen before.
    void begin() {
        preferences.rememberTour();
        show(TourStep.all().getFirst());
    }

    /// Goes on; after the last step the tour is over.
    void next() {
        step.get().flatMap(now -> now.after(1)).ifPresentOrElse(this::show, this::end);
    }

    /// Goes back; nothing happens at the first step.
    void back() {
        step.get().flatMap(now -> now.after(-1)).ifPresent(this::show);
    }

    void end() {
        step.set(Optional.empty());
    }

    boolean running() {
        return step.get().isPresent();
    }

    private void show(TourStep next) {
        navigator.open(next.screen());
        step.set(Optional.of(next));
    }

    /// The step that is shown; empty while there is no tour.
    ReadOnlyObjectProperty<Optional<TourStep>> stepProperty() {
        return step.getReadOnlyProperty();
    }
}
