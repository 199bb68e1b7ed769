package com.careervp.console.ui.sample;

import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.ui.ScreenCatalogue;
import com.careervp.console.ui.fx.BackgroundRunner;
import com.careervp.console.ui.fx.FxCadence;
import com.careervp.console.ui.fx.FxThread;
import com.careervp.console.ui.fx.Later;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.fx.Toolkit;
import com.careervp.console.ui.pictures.ScreenPictures;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.shell.Preferences;
import com.careervp.console.ui.shell.Shell;
import com.careervp.console.ui.theme.Theme;
import com.careervp.console.ui.widgets.FileDrop;
import com.careervp.contract.DeploymentStage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/// Brings the screen Jobs into its states and takes their pictures, light and dark, in three sizes. Arguments: the
/// folder, and the part of the names of those that are wanted, all when left out.
public final class JobStates {
    private static final List<int[]> SIZES =
            List.of(new int[] {1280, 800}, new int[] {1920, 1080}, new int[] {2560, 1440});

    private final Path folder;
    private final String wanted;
    private final FxCadence cadence = new FxCadence();
    private final Later later = new Later(cadence, Duration.ofMillis(1100));
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final SampleWorkspace workspace = new SampleWorkspace(EnvironmentKind.SANDBOX, DeploymentStage.DEV);
    private final SampleSignIn people = new SampleSignIn();
    private final List<Job> jobs = new ArrayList<>(workspace.jobs.jobs);
    private final Stage stage;
    private final Scene scene;
    private final Shell shell;

    private JobStates(Path folder, String wanted, Stage stage) {
        this.folder = folder;
        this.wanted = wanted;
        this.stage = stage;
        Refresh.Tools tools = new Refresh.Tools(new BackgroundRunner(FxThread.executor()), cadence, Clock.systemUTC());
        shell = new Shell(
                workspace,
                Optional.of(new SampleControls()),
                ScreenCatalogue.all(),
                tools,
                new Preferences(folder),
                ZoneId.of("UTC"),
                new ScreenContext.Reach(people, new SampleFiles().in(folder)));
        scene = new Scene(shell.root(), 1280, 800);
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
                    new JobStates(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : "", stage).run();
                },
                () -> {});
    }

    private void run() {
        shell.start();
        for (int[] size : SIZES) {
            for (Theme theme : Theme.values()) {
                states(size, theme);
            }
        }
        steps.add(stage::close);
        next();
    }

    private void states(int[] size, Theme theme) {
        String suffix = theme.name().toLowerCase(Locale.ROOT) + "-" + size[0];
        Runnable shape = () -> {
            stage.setWidth(size[0]);
            stage.setHeight(size[1]);
            shell.applyTheme(theme);
        };
        step("jobs-running-" + suffix, shape, () -> open(SampleJobRecords.RUNNING_UPLOAD));
        step("jobs-partly-" + suffix, shape, () -> open(SampleJobRecords.PARTLY_UPLOAD));
        step("jobs-viewer-" + suffix, shape, () -> {
            open(SampleJobRecords.PARTLY_UPLOAD);
            new Later(cadence, Duration.ofMillis(600))
                    .run(() -> button(".outputs .output .button").fire());
        });
        step("jobs-failed-" + suffix, shape, () -> open(SampleJobRecords.FAILED_UPLOAD));
        step("jobs-report-" + suffix, shape, () -> open(SampleJobRecords.FAILED_REPORT));
        step("jobs-tailored-" + suffix, shape, () -> open(SampleJobRecords.TAILORED));
        step("jobs-calm-" + suffix, shape, () -> {
            workspace.jobs.jobs.removeIf(job -> !job.errorCode().isEmpty());
            open("kind:pipeline");
        });
        step("jobs-nothing-" + suffix, shape, () -> {
            workspace.jobs.jobs.clear();
            open("kind:tailoring");
        });
        step("jobs-try-" + suffix, shape, () -> {
            open("day:today");
            button("#tryIt").fire();
        });
        step("jobs-try-errors-" + suffix, shape, () -> {
            ((ToggleButton) node("#postingFile")).fire();
            ((TextField) node("#person")).setText("somebody with blanks");
            button("#submit").fire();
        });
        step("jobs-try-filled-" + suffix, shape, () -> {
            ((ToggleButton) node("#postingSample")).fire();
            button("#sampleCv").fire();
            ((TextField) node("#person")).setText("try-1122-120530");
            people.refusal = SampleSignIn.refusal(429, "RATE_LIMIT_EXCEEDED", "10 uploads a minute are allowed");
            new Later(cadence, Duration.ofMillis(300)).run(button("#submit")::fire);
        });
        step("jobs-drag-" + suffix, shape, () -> {
            button("#cancel").fire();
            drop().over(List.of(Path.of("CV Alma Berg.pdf")));
        });
        step("jobs-drag-refused-" + suffix, shape, () -> drop().over(List.of(Path.of("holiday.png"))));
        steps.add(() -> {
            drop().away();
            people.refusal = null;
            workspace.jobs.jobs.clear();
            workspace.jobs.jobs.addAll(jobs);
            open("day:2026-11-22");
            next();
        });
    }

    private void open(String subject) {
        shell.open(ScreenId.JOBS, subject);
    }

    private FileDrop drop() {
        return (FileDrop) node("#drop");
    }

    private Button button(String selector) {
        return (Button) node(selector);
    }

    private Node node(String selector) {
        Node found = scene.lookup(selector);
        if (found == null) {
            throw new IllegalStateException("no node " + selector);
        }
        return found;
    }

    private void step(String name, Runnable shape, Runnable action) {
        steps.add(() -> {
            shape.run();
            action.run();
            if (name.contains(wanted)) {
                later.run(() -> {
                    ScreenPictures.write(scene, folder.resolve(name + ".png"));
                    next();
                });
            } else {
                new Later(cadence, Duration.ofMillis(60)).run(this::next);
            }
        });
    }

    private void next() {
        if (!steps.isEmpty()) {
            steps.removeFirst().run();
        }
    }
}
