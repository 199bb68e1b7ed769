package com.careervp.console.ui.shell;

import com.careervp.console.ui.screens.ScreenAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the palette finds for what was typed: everything whose letters appear in that order, the closest first, and a
/// job when the text can be an id.
final class PaletteViewModel {
    private static final Pattern JOB_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{5,63}");

    private final List<ScreenAction> all = new ArrayList<>();
    private final Function<String, List<ScreenAction>> jobs;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<ScreenAction> found = FXCollections.observableArrayList();

    /// @param jobs what is offered for a text that can be a job's id
    PaletteViewModel(Function<String, List<ScreenAction>> jobs) {
        this.jobs = jobs;
        query.addListener((source, before, after) -> search());
    }

    /// Begins anew with what can be done now.
    void offer(List<ScreenAction> actions) {
        all.clear();
        all.addAll(actions);
        query.set("");
        search();
    }

    private void search() {
        String typed = query.get().strip();
        List<ScreenAction> hits = new ArrayList<>(all.stream()
                .filter(action -> distance(action.title(), typed).isPresent())
                .sorted(Comparator.comparingInt(
                        action -> distance(action.title(), typed).orElse(0)))
                .toList());
        if (JOB_ID.matcher(typed).matches() && typed.chars().anyMatch(Character::isDigit)) {
            hits.addAll(jobs.apply(typed));
        }
        found.setAll(hits);
    }

    /// How far apart the typed letters lie in the title; empty when they do not appear in this order.
    static OptionalInt distance(String title, String typed) {
        String text = title.toLowerCase(Locale.ROOT);
        int place = -1;
        int gaps = 0;
        for (char letter : typed.toLowerCase(Locale.ROOT).toCharArray()) {
            int next = text.indexOf(letter, place + 1);
            if (next < 0) {
                return OptionalInt.empty();
            }
            gaps += next - place - 1;
            place = next;
        }
        return OptionalInt.of(gaps);
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<ScreenAction> found() {
        return found;
    }
}
