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
    private static final Path LAUNCHER = Path.of(System.getProperty("careervp.image"), "bin", "careervp-console");

    @TempDir
    private Path home;

    private Process screen;
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
    }

    @AfterEach
    void closeTheScreen() {
        screen.destroy();
    }

    @Test
    void theImageShowsItsWindow() throws Exception {
        Path output = home.resolve("output.txt");
        Process console = launch(output, LAUNCHER.toString());
        try {
            assertThat(windowAppears(console)).as(() -> "window; output: " + text(output)).isTrue();
        } finally {
            console.destroy();
            assertThat(console.waitFor(30, TimeUnit.SECONDS)).as("ends when told to").isTrue();
        }
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
    void theInstallerIsThere() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("careervp.installers")))) {
            assertThat(files).anyMatch(file -> file.toString().endsWith(".deb"));
        }
    }

    private Process launch(Path output, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("DISPLAY", display);
        environment.put("HOME", home.toString());
        environment.remove("WAYLAND_DISPLAY");
        return builder.start();
    }

    private boolean windowAppears(Process console) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && console.isAlive()) {
            if (windows().stream().anyMatch(line -> line.contains("CareerVP"))) {
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
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
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
