package com.careervp.console.ui.screens;

import java.util.List;
import javafx.scene.Parent;

/// One screen. It is made once, when it is first shown, and then shown and hidden again and again. FX thread only.
public interface Screen {

    ScreenId id();

    /// The root node, always the same one.
    Parent view();

    /// The screen is shown from now on: start polling.
    void activate();

    /// The screen is hidden from now on: stop polling. Long work goes on.
    void deactivate();

    /// Read again now (F5).
    void refresh();

    /// Shows one thing of the screen, e.g. a queue by its name; the screen is shown already.
    default void open(String subject) {}

    /// Esc.
    ///
    /// @return whether there was something to go back from
    default boolean back() {
        return false;
    }

    /// `/`: puts the cursor into the filter, if there is one.
    default void focusFilter() {}

    /// What the palette offers while this screen is shown.
    default List<ScreenAction> actions() {
        return List.of();
    }
}
