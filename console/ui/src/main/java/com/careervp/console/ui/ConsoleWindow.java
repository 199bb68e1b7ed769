package com.careervp.console.ui;

import com.careervp.console.core.environment.EnvironmentIdentity;
import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.ui.files.LocalFiles;
import com.careervp.console.ui.files.NativeFileDialogs;
import com.careervp.console.ui.files.PrivateFolder;
import com.careervp.console.ui.files.SystemPrograms;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.fx.Toolkit;
import com.careervp.console.ui.screens.Screen;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.shell.Preferences;
import com.careervp.console.ui.shell.Shell;
import com.careervp.console.ui.shell.StartView;
import com.careervp.console.ui.theme.Theme;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one window: first the start, then the shell, or what went wrong and another try. FX thread only, except
/// [#closeEnvironment()].
public final class ConsoleWindow {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);

    private final ConsoleContext context;
    private final Refresh.Tools tools;
    private final Map<ScreenId, Function<ScreenContext, Screen>> screens;
    private final Stage stage;
    private final Preferences preferences;
    private final PrivateFolder opened;
    private final StartView startView;
    private final Scene scene;
    private final AtomicReference<@Nullable OpenEnvironment> environment = new AtomicReference<>();
    private @Nullable Shell shell;
    private boolean touring = true;

    ConsoleWindow(
            ConsoleContext context,
            Refresh.Tools tools,
            Map<ScreenId, Function<ScreenContext, Screen>> screens,
            Stage stage) {
        this.context = context;
        this.tools = tools;
        this.screens = screens;
        this.stage = stage;
        preferences = new Preferences(context.folder());
        opened = new PrivateFolder(context.folder(), ProcessHandle.current().pid());
        startView = new StartView(context.startTitle(), tools.cadence(), this::start, stage::close);
        scene = new Scene(startView.root(), 1280, 800);
        scene.getStylesheets().add(Theme.stylesheet());
    }

    void open() {
        preferences.theme().apply(startView.root());
        stage.setTitle("CareerVP Console");
        stage.setMinWidth(1280);
        stage.setMinHeight(800);
        stage.setScene(scene);
        stage.show();
        start();
    }

    private void start() {
        startView.begin();
        tools.background()
                .run(
                        "start of the environment",
                        stop -> {
                            opened.deleteLeftovers();
                            OpenEnvironment ready = context.start()
                                    .open(step -> tools.background()
                                            .publish(() -> startView.show(step.name(), step.done(), step.detail())));
                            environment.set(ready);
                            return ready;
                        },
                        this::started);
    }

    private void started(Outcome<OpenEnvironment> outcome) {
        switch (outcome) {
            case Outcome.Done<OpenEnvironment>(OpenEnvironment ready) -> show(ready);
            case Outcome.Failed<OpenEnvironment>(var failure) -> startView.fail(failure);
            case Outcome.Cancelled<OpenEnvironment> ignored -> stage.close();
        }
    }

    private void show(OpenEnvironment ready) {
        if (!stage.isShowing()) {
            return;
        }
        LocalFiles files = new LocalFiles(opened, SystemPrograms.here(), new NativeFileDialogs());
        Shell made = new Shell(
                ready.workspace(),
                ready.sandboxControls(),
                screens,
                tools,
                preferences,
                context.zone(),
                new ScreenContext.Reach(ready.signIn().orElse(null), files));
        shell = made;
        EnvironmentIdentity identity = ready.workspace().identity();
        stage.setTitle(
                "CareerVP Console – " + identity.badge() + " – " + identity.region() + " · " + identity.account());
        scene.setRoot(made.root());
        made.start();
        if (touring && identity.kind() == EnvironmentKind.SANDBOX) {
            made.showTourOnFirstStart();
        }
    }

    /// Leaves out the tour of the first start, e.g. for pictures. To be called before the environment is open.
    public void withoutTour() {
        touring = false;
    }

    void hidden() {
        Shell running = shell;
        if (running != null) {
            running.stop();
        }
    }

    /// Closes the environment; called on the main thread after the toolkit has ended.
    void closeEnvironment() {
        opened.delete();
        OpenEnvironment running = environment.getAndSet(null);
        if (running != null) {
            LOG.info("closing the environment");
            running.close();
        }
    }

    /// The shell, once the environment is ready.
    public Optional<Shell> shell() {
        return Optional.ofNullable(shell);
    }

    /// The scene, for pictures of what it shows.
    public Scene scene() {
        return scene;
    }

    public Parent root() {
        return scene.getRoot();
    }

    /// Gives the content this size, whatever the screen's is.
    public void resize(int width, int height) {
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /// Closes the window and with it the console.
    public void close() {
        Toolkit.hidePopups();
        stage.close();
    }
}
