package com.careervp.console.ui.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The theme's colours as values, for widgets that paint themselves. Add it as a child of the widget (it is neither
/// managed nor visible); it follows every change of theme and then calls the listener.
public final class Palette extends Region {
    private static final StyleablePropertyFactory<Palette> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    /// Colours that are not a tone.
    public enum Ink {
        TEXT,
        MUTED,
        GRID,
        SURFACE
    }

    private final Map<String, StyleableProperty<Color>> colours = new HashMap<>();
    private Runnable onChange = () -> {};

    public Palette() {
        getStyleClass().add("palette");
        setManaged(false);
        setVisible(false);
        for (Tone tone : Tone.values()) {
            declare("tone-" + tone.name().toLowerCase(Locale.ROOT));
        }
        for (Ink ink : Ink.values()) {
            declare("ink-" + ink.name().toLowerCase(Locale.ROOT));
        }
    }

    private void declare(String name) {
        StyleableProperty<Color> property = FACTORY.createStyleableColorProperty(
                this, name, "-palette-" + name, palette -> palette.colour(name), Color.GRAY);
        colours.put(name, property);
        if (property instanceof ObservableValue<?> observable) {
            observable.addListener((source, before, after) -> onChange.run());
        }
    }

    /// The colour of a tone in the present theme.
    public Color of(Tone tone) {
        return colour("tone-" + tone.name().toLowerCase(Locale.ROOT)).getValue();
    }

    /// The colour of an ink in the present theme.
    public Color of(Ink ink) {
        return colour("ink-" + ink.name().toLowerCase(Locale.ROOT)).getValue();
    }

    /// Called after any colour changed.
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    private StyleableProperty<Color> colour(String name) {
        StyleableProperty<Color> found = colours.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no colour named " + name);
        }
        return found;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
