package com.careervp.console.ui.sample;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.sandbox.SandboxControls;
import com.careervp.console.core.services.SignIn;
import com.careervp.console.ui.ConsoleContext;
import com.careervp.console.ui.ConsoleLauncher;
import com.careervp.console.ui.OpenEnvironment;
import com.careervp.console.ui.pictures.PictureTour;
import com.careervp.contract.DeploymentStage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/// Opens the console on the sample environment and writes a picture of every screen, light and dark, small and large.
/// Argument: the folder for the pictures.
public final class SampleConsole {
    private SampleConsole() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        ConsoleContext context = new ConsoleContext(
                progress -> new SampleEnvironment(),
                "Starting the sample",
                folder,
                Clock.systemUTC(),
                ZoneId.of("UTC"));
        ConsoleLauncher.launch(
                context, window -> PictureTour.start(window, folder, Duration.ofMillis(1500), Duration.ofMillis(2200)));
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
        public Optional<SignIn> signIn() {
            return Optional.of(new SampleSignIn());
        }

        @Override
        public void close() {}
    }
}
