package com.careervp.console.app;

import com.careervp.console.cli.ExitCodes;
import com.careervp.console.cli.Output;
import com.careervp.console.ui.ConsoleContext;
import com.careervp.console.ui.ConsoleLauncher;
import com.careervp.console.ui.ConsoleWindow;
import com.careervp.console.ui.EnvironmentStart;
import com.careervp.console.ui.OpenEnvironment;
import com.careervp.console.ui.pictures.PictureTour;
import com.careervp.sandbox.SandboxOptions;
import com.careervp.sandbox.StartProgress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Opens the console on an embedded sandbox with traffic running.
final class ConsoleStart implements EnvironmentStart {
    /// Enough for a live picture, little enough for a laptop.
    private static final double TRAFFIC_PER_MINUTE = 60;

    private final DataFolder folder;
    private final Output output;
    private final LocalPrograms programs;
    private final Scenery scenery;

    private ConsoleStart(DataFolder folder, Output output, Scenery scenery) {
        this.scenery = scenery;
        this.folder = folder;
        this.output = output;
        this.programs = new LocalPrograms(folder, output);
    }

    /// Blocks until the window was closed.
    static int show(DataFolder folder, Output output) {
        return show(folder, output, Scenery.NONE, window -> {});
    }

    /// Takes a picture of every screen of a running console, without a display, and closes it.
    static int pictures(DataFolder folder, Output output, Path target, Scenery scenery) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        return show(
                folder,
                output,
                scenery,
                window -> PictureTour.start(window, target, Duration.ofSeconds(4), Duration.ofSeconds(5)));
    }

    private static int show(DataFolder folder, Output output, Scenery scenery, Consumer<ConsoleWindow> opened) {
        ConsoleContext context = new ConsoleContext(
                new ConsoleStart(folder, output, scenery),
                "Starting the sandbox",
                folder.path(),
                Clock.systemUTC(),
                ZoneId.systemDefault());
        try {
            ConsoleLauncher.launch(context, opened);
            return ExitCodes.OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCodes.FAILED;
        } catch (RuntimeException e) {
            LogFile.defect("the console could not be opened", e);
            output.note("careervp: the console could not be opened: " + e.getMessage() + " (details: "
                    + LogFile.in(folder) + ")");
            return ExitCodes.FAILED;
        }
    }

    @Override
    public OpenEnvironment open(Consumer<StartStep> progress) {
        StepReports reports = new StepReports(progress);
        SandboxEnvironment environment = SandboxEnvironment.start(SandboxOptions.standard(), folder, reports::accept);
        reports.finish();
        environment.serve(folder, programs).ifPresent(why -> {
            output.note("careervp: " + why);
            progress.accept(new StartStep("Command line", true, why));
        });
        environment.controls().setTrafficPerMinute(TRAFFIC_PER_MINUTE);
        scenery.prepare(environment);
        return environment;
    }

    /// A step is done when the next one begins.
    private static final class StepReports {
        private final Consumer<StartStep> progress;
        private @Nullable StartProgress running;

        StepReports(Consumer<StartStep> progress) {
            this.progress = progress;
        }

        private static String title(StartProgress progress) {
            return switch (progress.step()) {
                case QUEUES -> "Queues";
                case OBJECTS -> "Object store";
                case TABLES -> "Tables";
                case SERVICES -> "Metrics, logs, functions and API";
                case STACK -> "Stack";
                case READY -> "Ready";
            };
        }

        synchronized void accept(StartProgress step) {
            StartProgress before = running;
            if (before != null && before.step() != step.step()) {
                progress.accept(new StartStep(title(before), true, before.detail()));
            }
            running = step;
            progress.accept(new StartStep(title(step), false, step.detail()));
        }

        synchronized void finish() {
            StartProgress last = running;
            if (last != null) {
                progress.accept(new StartStep(title(last), true, last.detail()));
            }
        }
    }
}
