package com.careervp.console.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/// Light or dark. The base is AtlantaFX Primer; `console.css` adds the semantic colours on top of its variables.
public enum Theme {
    LIGHT,
    DARK;

    private static final List<String> FONT_FILES = List.of(
            "InterTabular-Regular.otf",
            "InterTabular-Medium.otf",
            "InterTabular-SemiBold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Bold.ttf");

    /// The style class of the root node: `theme-light` or `theme-dark`.
    public String styleClass() {
        return "theme-" + name().toLowerCase(Locale.ROOT);
    }

    /// The other one.
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Reads a remembered name; anything unknown is the light theme.
    public static Theme of(String name) {
        return name.equalsIgnoreCase(DARK.name()) ? DARK : LIGHT;
    }

    /// Applies the theme to the whole application and to this root. FX thread only.
    public void apply(Parent root) {
        Application.setUserAgentStylesheet(
                switch (this) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        root.getStyleClass().removeAll(LIGHT.styleClass(), DARK.styleClass());
        root.getStyleClass().add(styleClass());
    }

    /// The console's own sheet, to be added to every scene.
    public static String stylesheet() {
        return resource("console.css").toExternalForm();
    }

    /// Makes the bundled fonts known to the toolkit. Safe to call more than once.
    public static void loadFonts() {
        for (String file : FONT_FILES) {
            if (Font.loadFont(resource("fonts/" + file).toExternalForm(), 13) == null) {
                throw new IllegalStateException("font " + file + " is in the application but could not be read");
            }
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), () -> "resource missing: " + name);
    }
}
