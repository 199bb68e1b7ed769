package com.careervp.console.ui.sample;

import atlantafx.base.controls.ModalPane;
import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.console.core.rollout.AdvanceVerdict;
import com.careervp.console.ui.ScreenCatalogue;
import com.careervp.console.ui.fx.BackgroundRunner;
import com.careervp.console.ui.fx.FxCadence;
import com.careervp.console.ui.fx.FxThread;
import com.careervp.console.ui.fx.Later;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.fx.Toolkit;
import com.careervp.console.ui.pictures.ScreenPictures;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.shell.Preferences;
import com.careervp.console.ui.shell.Shell;
import com.careervp.console.ui.shell.StartView;
import com.careervp.console.ui.theme.Theme;
import com.careervp.console.ui.widgets.WeightSlider;
import com.careervp.contract.DeploymentStage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;

/// Brings the console into states that no picture of a screen at rest shows, and takes their pictures. Argument: the
/// folder.
public final class SampleStates {
    private final Path folder;
    private final FxCadence cadence = new FxCadence();
    private final Later later = new Later(cadence, Duration.ofMillis(1600));
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final SampleWorkspace workspace = new SampleWorkspace(EnvironmentKind.AWS, DeploymentStage.PROD);
    private final Scene scene;
    private final Shell shell;
    private final StartView start;

    private SampleStates(Path folder, Stage stage) {
        this.folder = folder;
        Refresh.Tools tools = new Refresh.Tools(new BackgroundRunner(FxThread.executor()), cadence, Clock.systemUTC());
        shell = new Shell(
                workspace,
                Optional.empty(),
                ScreenCatalogue.all(),
                tools,
                new Preferences(folder),
                ZoneId.of("UTC"),
                SampleFiles.none());
        start = new StartView("Starting the sandbox", cadence, () -> {}, () -> {});
        scene = new Scene(start.root(), 1280, 800);
        scene.getStylesheets().add(Theme.stylesheet());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Toolkit.run(
                stage -> {
                    Theme.loadFonts();
                    new SampleStates(Path.of(arguments[0]), stage).run(stage);
                },
                () -> {});
    }

    private void run(Stage stage) {
        Theme.DARK.apply(start.root());
        step("start", () -> {
            start.begin();
            start.show("Message queues", true, "2.1 s");
            start.show("Object store", true, "1.2 s");
            start.show("Functions", true, "0.4 s");
            start.show("Stack CareervpStack-Dev", false, "23 of 41 resources");
        });
        step(
                "start-failed",
                () -> start.fail(new ConsoleFailure.Unexpected(FailureOrigin.local(
                        "Console",
                        "start of the environment",
                        "BindException: port 4010 on 127.0.0.1 is in use by another program"))));
        step("tour-rollout", () -> {
            scene.setRoot(shell.root());
            shell.start();
            shell.applyTheme(Theme.LIGHT);
            shell.showTour();
        });
        step("tour-queues", () -> ((Button) node("#tour-next")).fire());
        step("tour-jobs-dark", () -> {
            shell.applyTheme(Theme.DARK);
            ((Button) node("#tour-next")).fire();
        });
        step("tour-alarms-dark", () -> ((Button) node("#tour-next")).fire());
        step("tour-rollback", () -> {
            shell.applyTheme(Theme.LIGHT);
            ((Button) node("#tour-next")).fire();
        });
        step("tour-palette", () -> ((Button) node("#tour-next")).fire());
        step("queues-function-letters", () -> {
            ((Button) node("#tour-next")).fire();
            shell.open(ScreenId.QUEUES, "careervp-matcher-dlq-dev");
        });
        step("alarms-no-data", () -> shell.open(ScreenId.ALARMS, "careervp-cv-sweeper-errors-alarm-dev"));
        step("rollout-history", () -> shell.open(ScreenId.ROLLOUT, "history"));
        step("rollout-override", () -> {
            workspace.rollout.verdict = new AdvanceVerdict.NeedsReason(
                    List.of("the soak has 9 h 52 m to go", "the approval of the product team for 100 % is missing"),
                    true);
            shell.open(ScreenId.ROLLOUT);
        });
        step("help", () -> ((Button) node("#help")).fire());
        step("rollout-moved", () -> {
            close();
            slider().setTarget(100);
        });
        step("rollout-ask", () -> ((Button) node("#apply")).fire());
        step("rollout-asked-dark", () -> shell.applyTheme(Theme.DARK));
        step("rollout-change", () -> {
            close();
            shell.applyTheme(Theme.LIGHT);
            workspace.rollout.verdict = new AdvanceVerdict.Free();
            slider().setTarget(10);
            new Later(cadence, Duration.ofMillis(700)).run(() -> ((Button) node("#apply")).fire());
        });
        step("rolled-back", () -> ((Button) node("#rollBack")).fire());
        step("palette", shell::showPalette);
        step("stale", () -> {
            close();
            workspace.rollout.failure = new ConsoleFailure.Expired(
                    FailureOrigin.local("STS", "GetCallerIdentity", "the security token is expired"), "prod-operator");
        });
        step("overview-stale", () -> shell.open(ScreenId.OVERVIEW));
        step("end", stage::close);
        next();
    }

    private WeightSlider slider() {
        return (WeightSlider) node("#slider");
    }

    private Node node(String selector) {
        Node found = scene.lookup(selector);
        if (found == null) {
            throw new IllegalStateException("no node " + selector);
        }
        return found;
    }

    private void close() {
        ((ModalPane) node("#modal")).hide(true);
    }

    private void step(String name, Runnable action) {
        steps.add(() -> {
            action.run();
            later.run(() -> {
                ScreenPictures.write(scene, folder.resolve("state-" + name + ".png"));
                next();
            });
        });
    }

    private void next() {
        if (!steps.isEmpty()) {
            steps.removeFirst().run();
        }
    }
}
