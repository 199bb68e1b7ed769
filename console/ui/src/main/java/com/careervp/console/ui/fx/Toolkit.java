package com.careervp.console.ui.fx;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Starts and ends the toolkit. The program needs no `Application` class, so nothing static has to carry its parts.
public final class Toolkit {
    private Toolkit() {}

    /// Opens a stage and blocks until it was closed.
    ///
    /// @param open called on the FX thread
    /// @param closing called on the FX thread after the stage has gone
    public static void run(Consumer<Stage> open, Runnable closing) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Stage stage = new Stage();
            stage.setOnHidden(event -> {
                closing.run();
                closed.countDown();
            });
            // a popup that is still open when the toolkit ends takes the process down with it
            stage.setOnCloseRequest(event -> hidePopups());
            open.accept(stage);
        });
        closed.await();
        Platform.exit();
    }

    /// Hides tooltips, menus and whatever else floats above the window. FX thread only.
    public static void hidePopups() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }
}
