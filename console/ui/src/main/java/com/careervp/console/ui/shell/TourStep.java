package com.careervp.console.ui.shell;

import com.careervp.console.ui.screens.ScreenId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the tour points at, in its order.
enum TourStep {
    ROLLOUT(ScreenId.ROLLOUT, "#slider"),
    QUEUES(ScreenId.QUEUES, ""),
    JOBS(ScreenId.JOBS, ""),
    ALARMS(ScreenId.ALARMS, ""),
    ROLL_BACK(ScreenId.OVERVIEW, "#rollBack"),
    PALETTE(ScreenId.OVERVIEW, "#palette");

    private final ScreenId screen;
    private final String selector;

    TourStep(ScreenId screen, String selector) {
        this.screen = screen;
        this.selector = selector;
    }

    static List<TourStep> all() {
        return List.of(values());
    }

    /// Its place in the tour, from 1.
    int number() {
        return all().indexOf(this) + 1;
    }

    /// The step that comes so many after this one; empty beyond the ends.
    Optional<TourStep> after(int steps) {
        int index = all().indexOf(this) + steps;
        return index < 0 || index >= all().size() ? Optional.empty() : Optional.of(all().get(index));
    }

    /// The screen that is shown meanwhile.
    ScreenId screen() {
        return screen;
    }

    /// Finds what is pointed at; empty for the screen's name in the navigation.
    String selector() {
        return selector;
    }

    /// The beginning of the keys of its texts, e.g. `tour.roll_back`.
    String textKey() {
        return "tour." + name().toLowerCase(Locale.ROOT);
    }
}
