package com.careervp.console.ui;

import com.careervp.console.ui.fx.BackgroundRunner;
import com.careervp.console.ui.fx.FxCadence;
import com.careervp.console.ui.fx.FxThread;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.fx.Toolkit;
import com.careervp.console.ui.theme.Theme;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Opens the console.
public final class ConsoleLauncher {
    private ConsoleLauncher() {}

    /// Shows the window at once, makes the environment ready behind it, and blocks until the window was closed and the
    /// environment was closed after it. To be called once per process, from the main thread.
    ///
    /// @param opened called on the FX thread when the window shows, e.g. to measure the start
    /// @throws InterruptedException when the calling thread shall end
    public static void launch(ConsoleContext context, Consumer<ConsoleWindow> opened) throws InterruptedException {
        BackgroundRunner background = new BackgroundRunner(FxThread.executor());
        Refresh.Tools tools = new Refresh.Tools(background, new FxCadence(), context.clock());
        AtomicReference<ConsoleWindow> window = new AtomicReference<>();
        Toolkit.run(
                stage -> {
                    Theme.loadFonts();
                    ConsoleWindow made = new ConsoleWindow(context, tools, ScreenCatalogue.all(), stage);
                    window.set(made);
                    made.open();
                    opened.accept(made);
                },
                () -> window.get().hidden());
        window.get().closeEnvironment();
    }
}
