package com.careervp.console.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The toolkit's thread, for whoever composes the console.
public final class FxThread {
    private FxThread() {}

    /// Runs things on the FX thread, at once when already there.
    public static Executor executor() {
        return task -> {
            if (Platform.isFxApplicationThread()) {
                task.run();
            } else {
                Platform.runLater(task);
            }
        };
    }
}
