package com.careervp.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts the packaged console as an operator would, on a virtual screen, and waits for its window.
class PackagedConsoleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path IMAGE = Path.of(System.getProperty("careervp.image"));
    private static final Path LAUNCHER = IMAGE.resolve("bin/careervp-console");
    private static final Path CLASS_PATH = IMAGE.resolve("lib/app");

    @TempDir
    private Path home;

    private Process screen;
    private Process windowManager;
    private String display;

    @BeforeEach
    void openAVirtualScreen() throws IOException {
        // Xvfb chooses a free display and writes its number to the descriptor.
        screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] number = new byte[8];
        int read = screen.getInputStream().read(number);
        display = ":" + new String(number, 0, read, StandardCharsets.UTF_8).strip();
        // what closes a window as a person does
        windowManager = launch(home.resolve("openbox.txt"), "openbox");
    }

    @AfterEach
    void closeTheScreen() {
        windowManager.destroy();
        screen.destroy();
    }

    @Test
    void theImageShowsItsWindowWithARunningSandboxAndEndsWhenItIsClosed() throws Exception {
        Path output = home.resolve("output.txt");
        Process console = launch(output, LAUNCHER.toString());
        try {
            assertThat(windowAppears(console, "CareerVP Console"))
                    .as(() -> "window; output: " + text(output))
                    .isTrue();
            // the title names the environment once the sandbox is up
            assertThat(windowAppears(console, "SANDBOX"))
                    .as(() -> "sandbox; output: " + text(output))
                    .isTrue();
            Process close = launch(home.resolve("close.txt"), "wmctrl", "-c", "CareerVP Console");
            assertThat(close.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(console.waitFor(30, TimeUnit.SECONDS))
                    .as("ends when closed")
                    .isTrue();
            assertThat(console.exitValue()).as(() -> text(output)).isZero();
            assertThat(text(output)).doesNotContain("WARNING", "Exception");
        } finally {
            console.destroyForcibly();
        }
    }

    @Test
    void withoutADisplayTheImageSaysSoAndEnds() throws Exception {
        Path output = home.resolve("output.txt");
        display = "";
        Process console = launch(output, LAUNCHER.toString());
        assertThat(console.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(console.exitValue()).isEqualTo(1);
        assertThat(text(output)).contains("DISPLAY", "--help");
    }

    @Test
    void theImageHasTheSameOptionsAsTheConsoleFromSourcesAndItsCache() throws IOException {
        String configuration = Files.readString(CLASS_PATH.resolve("careervp-console.cfg"));
        for (String option : Files.readAllLines(Path.of(System.getProperty("careervp.options")))) {
            assertThat(configuration).contains("java-options=" + option);
        }
        assertThat(configuration).contains("-XX:AOTCache=$APPDIR/console.aot");
        assertThat(CLASS_PATH.resolve("console.aot")).isNotEmptyFile();
    }

    @Test
    void whatIsBundledIsListedWithItsLicence() throws IOException {
        assertThat(CLASS_PATH.resolve("LICENSE.txt")).isNotEmptyFile();
        assertThat(Files.readString(CLASS_PATH.resolve("THIRD-PARTY.txt"))).contains("Apache-2.0", "javafx");
    }

    @Test
    void theImageIsAlsoTheCommandLine() throws Exception {
        Path output = home.resolve("output.txt");
        Process help = launch(output, LAUNCHER.toString(), "--help");
        assertThat(help.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(help.exitValue()).isZero();
        assertThat(text(output)).contains("rollout").contains("queues").contains("jobs");
    }

    @Test
    void theInstallerHasEverythingOfTheImage() throws Exception {
        Path listing = home.resolve("listing.txt");
        Process list = launch(listing, "dpkg-deb", "--contents", installer().toString());
        assertThat(list.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(text(listing))
                .contains(
                        "/opt/careervp-console/bin/careervp-console",
                        "/opt/careervp-console/lib/app/console.aot",
                        "/opt/careervp-console/lib/app/THIRD-PARTY.txt",
                        "/opt/careervp-console/lib/app/LICENSE.txt",
                        "/usr/share/applications/careervp-console.desktop");
    }

    /// The runtime leaves a cache aside, with errors, when a library's time is not that of the training.
    @Test
    void whatTheInstallerUnpacksUsesItsCache() throws Exception {
        Path unpacked = home.resolve("unpacked");
        Path output = home.resolve("output.txt");
        Process unpack = launch(output, "dpkg-deb", "--extract", installer().toString(), unpacked.toString());
        assertThat(unpack.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(unpack.exitValue()).as(() -> text(output)).isZero();
        String launcher =
                unpacked.resolve("opt/careervp-console/bin/careervp-console").toString();
        // with this mode it ends where it cannot use the cache
        Process help = launch(output, "env", "JAVA_TOOL_OPTIONS=-XX:AOTMode=on", launcher, "--help");
        assertThat(help.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(help.exitValue()).as(() -> text(output)).isZero();
        assertThat(text(output)).contains("rollout").doesNotContain("[error]");
    }

    /// What jpackage would run to make a menu entry fails on a machine without a desktop, and the installation with it.
    @Test
    void installingRunsNothingThatNeedsADesktop() throws Exception {
        Path control = home.resolve("control");
        Path output = home.resolve("output.txt");
        Process unpack = launch(output, "dpkg-deb", "--control", installer().toString(), control.toString());
        assertThat(unpack.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(unpack.exitValue()).as(() -> text(output)).isZero();
        assertThat(control.resolve("control")).content().contains("libgtk-3-0");
        try (Stream<Path> scripts = Files.list(control)) {
            assertThat(scripts)
                    .allSatisfy(script -> assertThat(script).content().doesNotContain("xdg-desktop-menu"));
        }
    }

    private static Path installer() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("careervp.installers")))) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Process launch(Path output, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("DISPLAY", display);
        environment.put("HOME", home.toString());
        environment.remove("WAYLAND_DISPLAY");
        return builder.start();
    }

    private boolean windowAppears(Process console, String title) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && console.isAlive()) {
            if (windows().stream().anyMatch(line -> line.contains(title))) {
                return true;
            }
            Thread.sleep(500);
        }
        return false;
    }

    private List<String> windows() throws Exception {
        Process tree = new ProcessBuilder("xwininfo", "-root", "-tree", "-display", display)
                .redirectErrorStream(true)
                .start();
        try (InputStream out = tree.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "unreadable: " + e.getMessage();
        }
    }
}
