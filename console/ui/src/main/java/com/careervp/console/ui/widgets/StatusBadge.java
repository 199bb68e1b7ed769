package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Tone;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A dot and a word. The dot's shape differs by tone too, so that the state can be read without seeing colours:
/// circle good, diamond watch, square breach, ring unknown.
public final class StatusBadge extends Label {
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.UNKNOWN);
    private final Region dot = new Region();

    public StatusBadge() {
        this("", Tone.UNKNOWN);
    }

    public StatusBadge(String word, Tone tone) {
        super(word);
        getStyleClass().add("status-badge");
        setMinWidth(USE_PREF_SIZE);
        dot.getStyleClass().add("dot");
        StackPane holder = new StackPane(dot);
        holder.setMinSize(10, 10);
        holder.setPrefSize(10, 10);
        setGraphic(holder);
        this.tone.addListener((source, before, after) -> restyle(before, after));
        restyle(Tone.UNKNOWN, this.tone.get());
        setTone(tone);
    }

    private void restyle(Tone before, Tone after) {
        getStyleClass().remove(before.styleClass());
        getStyleClass().add(after.styleClass());
    }

    /// Shows another state.
    public void show(String word, Tone newTone) {
        setText(word);
        setTone(newTone);
    }

    public Tone getTone() {
        return tone.get();
    }

    public void setTone(Tone value) {
        tone.set(value);
    }

    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }
}
