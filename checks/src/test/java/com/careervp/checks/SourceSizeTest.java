package com.careervp.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSizeTest {
    private static final int MOST_LINES = 500;

    @Test
    void noProductSourceIsLongerThanFiveHundredLines() {
        assertThat(longSources(Path.of("..").toAbsolutePath().normalize())).isEmpty();
    }

    @Test
    void aLongSourceWouldBeFound(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("module/src/main/java/Long.java");
        Files.createDirectories(source.resolveSibling(""));
        Files.writeString(source, "// line\n".repeat(MOST_LINES + 1));
        assertThat(longSources(folder)).hasSize(1);
    }

    private static List<String> longSources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> lines(file) > MOST_LINES)
                    .map(file -> root.relativize(file) + ": " + lines(file) + " lines, expected at most " + MOST_LINES)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
