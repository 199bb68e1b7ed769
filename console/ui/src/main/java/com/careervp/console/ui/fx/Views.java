package com.careervp.console.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads a view from the files beside its class: `name.fxml`, `name.properties`, and `name.css` when there is one.
public final class Views {
    private Views() {}

    /// @param beside a class of the view's package
    /// @param name without ending
    /// @param controller the FXML names none; its `@FXML` fields are set and `initialize()` is called
    public static Parent load(Class<?> beside, String name, Object controller) {
        URL fxml = Objects.requireNonNull(beside.getResource(name + ".fxml"), () -> "view missing: " + name + ".fxml");
        FXMLLoader loader = new FXMLLoader(fxml, texts(beside, name));
        loader.setController(controller);
        try {
            Parent root = loader.load();
            URL css = beside.getResource(name + ".css");
            if (css != null) {
                root.getStylesheets().add(css.toExternalForm());
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException("view " + fxml + " does not load: " + e.getMessage(), e);
        }
    }

    /// The text bundle beside a class.
    public static ResourceBundle texts(Class<?> beside, String name) {
        return ResourceBundle.getBundle(beside.getPackageName() + "." + name, Locale.getDefault(), beside.getModule());
    }
}
