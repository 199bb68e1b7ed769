package com.careervp.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// LibreOffice and poppler, where they are installed: what a Word file looks like to somebody else's program.
final class Office {
    private final Path folder;

    private Office(Path folder) {
        this.folder = folder;
    }

    /// Skips the test where a program is missing, and says which.
    static Office in(Path folder) {
        for (String program : List.of("soffice", "pdftotext", "pdfinfo")) {
            assumeTrue(
                    isInstalled(program),
                    program + " is not installed; install libreoffice-writer-nogui and poppler-utils to run this");
        }
        return new Office(folder);
    }

    private static boolean isInstalled(String program) {
        return Stream.of("/usr/bin", "/usr/local/bin", "/opt/libreoffice/program")
                .map(place -> Path.of(place, program))
                .anyMatch(Files::isExecutable);
    }

    /// The file as LibreOffice prints it.
    Path pdf(String name, byte[] word) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".docx");
        Files.write(file, word);
        run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString());
        return folder.resolve(name + ".pdf");
    }

    /// The text of a PDF, line by line as it stands on the page.
    String text(Path pdf) throws IOException, InterruptedException {
        return run("pdftotext", "-layout", "-enc", "UTF-8", pdf.toString(), "-");
    }

    String info(Path pdf) throws IOException, InterruptedException {
        return run("pdfinfo", pdf.toString());
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as(command[0] + " ended").isTrue();
        String text = Files.readString(output);
        assertThat(process.exitValue()).as(command[0] + ": " + text).isZero();
        return text;
    }
}
