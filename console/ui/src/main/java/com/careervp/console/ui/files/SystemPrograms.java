package com.careervp.console.ui.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Asks the operating system's own opener. JavaFX's `HostServices` is not used: it needs an `Application` and does not
/// tell when nothing was opened.
public final class SystemPrograms implements DesktopPrograms {
    /// An opener that still runs then has become the program itself.
    private static final long PATIENCE_SECONDS = 5;
    /// `xdg-open`: a tool it needs is missing.
    private static final int NO_PROGRAM = 3;

    private final String system;
    private final List<Path> searched;

    /// @param system as in the property `os.name`
    /// @param searched where programs lie, on Linux
    public SystemPrograms(String system, List<Path> searched) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.searched = List.copyOf(searched);
    }

    /// Those of this computer.
    public static SystemPrograms here() {
        return new SystemPrograms(
                System.getProperty("os.name", ""),
                List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/bin")));
    }

    @Override
    public Optional<String> open(Path file) throws IOException, InterruptedException {
        if (system.startsWith("windows")) {
            return started(List.of("rundll32", "url.dll,FileProtocolHandler", file.toString()));
        }
        if (system.startsWith("mac")) {
            return started(List.of("/usr/bin/open", file.toString()));
        }
        Optional<Path> opener = searched.stream()
                .map(folder -> folder.resolve("xdg-open"))
                .filter(Files::isExecutable)
                .findFirst();
        return opener.isEmpty()
                ? Optional.of("This desktop has no xdg-open, which opens files with their programs.")
                : started(List.of(opener.get().toString(), file.toString()));
    }

    private Optional<String> started(List<String> command) throws IOException, InterruptedException {
        Process opener = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!opener.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || opener.exitValue() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                opener.exitValue() == NO_PROGRAM
                        ? "No program for this kind of file is installed."
                        : "The desktop's opener ended with code " + opener.exitValue() + ".");
    }
}
