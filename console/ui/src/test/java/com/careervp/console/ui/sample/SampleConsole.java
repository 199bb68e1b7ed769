package com.careervp.console.ui.sample;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.sandbox.SandboxControls;
import com.careervp.console.ui.ConsoleContext;
import com.careervp.console.ui.ConsoleLauncher;
import com.careervp.console.ui.OpenEnvironment;
import com.careervp.console.ui.ScreenCatalogue;
import com.careervp.console.ui.fx.FxCadence;
import com.careervp.console.ui.fx.Later;
import com.careervp.console.ui.pictures.ScreenPictures;
import com.careervp.console.ui.pictures.Shot;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.theme.Theme;
import com.careervp.contract.DeploymentStage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Opens the console on the sample environment and writes a picture of every screen, light and dark, small and large.
/// Arguments: the folder for the pictures, then the screens to take (all when none is named).
public final class SampleConsole {
    private SampleConsole() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        List<Shot> shots = new ArrayList<>();
        for (ScreenId screen : ScreenCatalogue.all().keySet()) {
            if (arguments.length > 1
                    && !List.of(arguments).contains(screen.name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            for (Theme theme : Theme.values()) {
                shots.add(shot(folder, screen, theme, 1280, 800));
                shots.add(shot(folder, screen, theme, 1920, 1080));
            }
        }
        shots.sort(Comparator.comparingInt(Shot::width));
        FxCadence cadence = new FxCadence();
        ConsoleContext context = new ConsoleContext(
                progress -> new SampleEnvironment(),
                "Starting the sample",
                folder,
                Clock.systemUTC(),
                ZoneId.of("UTC"));
        ConsoleLauncher.launch(context, window -> {
            ScreenPictures pictures = new ScreenPictures(window, cadence, Duration.ofMillis(2200));
            new Later(cadence, Duration.ofMillis(2200)).run(() -> pictures.take(shots, window::close));
        });
    }

    private static Shot shot(Path folder, ScreenId screen, Theme theme, int width, int height) {
        String name = screen.name().toLowerCase(Locale.ROOT) + "-"
                + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height + ".png";
        return new Shot(screen, "", theme, width, height, folder.resolve(name));
    }

    private static final class SampleEnvironment implements OpenEnvironment {
        private final Workspace workspace = new SampleWorkspace(EnvironmentKind.SANDBOX, DeploymentStage.DEV);

        @Override
        public Workspace workspace() {
            return workspace;
        }

        @Override
        public Optional<SandboxControls> sandboxControls() {
            return Optional.of(new SampleControls());
        }

        @Override
        public void close() {}
    }
}
