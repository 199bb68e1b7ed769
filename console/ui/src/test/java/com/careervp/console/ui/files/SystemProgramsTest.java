package com.careervp.console.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemProgramsTest {
    @TempDir
    @SuppressWarnings("NullAway") // set by JUnit before the tests
    Path folder;

    private SystemPrograms withOpener(String script) throws IOException {
        Path opener = Files.writeString(folder.resolve("xdg-open"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(opener, PosixFilePermissions.fromString("rwx------"));
        return new SystemPrograms("Linux", List.of(folder));
    }

    @Test
    void theOpenerGetsTheFile() throws Exception {
        Path told = folder.resolve("told");
        SystemPrograms programs = withOpener("printf '%s' \"$1\" > '" + told + "'");
        assertThat(programs.open(Path.of("/tmp/my cv.docx"))).isEmpty();
        assertThat(told).hasContent("/tmp/my cv.docx");
    }

    @Test
    void aDesktopWithoutAnOpenerIsSaidInWords() throws Exception {
        assertThat(new SystemPrograms("Linux", List.of(folder)).open(Path.of("cv.docx")))
                .hasValueSatisfying(why -> assertThat(why).contains("xdg-open"));
    }

    @Test
    void aKindOfFileWithoutAProgramIsSaidInWords() throws Exception {
        assertThat(withOpener("exit 3").open(Path.of("cv.docx")))
                .hasValueSatisfying(why -> assertThat(why).contains("No program"));
        assertThat(withOpener("exit 4").open(Path.of("cv.docx")))
                .hasValueSatisfying(why -> assertThat(why).contains("code 4"));
    }
}
