package com.careervp.console.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.cli.ExitCodes;
import com.careervp.console.cli.Output;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Output output = new Output(new PrintWriter(out), new PrintWriter(err));

    private static ControlServer serve(Path folder) throws IOException {
        return ControlServer.start(folder, (arguments, to) -> {
            if (arguments.contains("break")) {
                throw new IllegalStateException("broken inside");
            }
            to.note("working on " + arguments);
            to.result("äöü – done");
            return 3;
        });
    }

    private int call(Path folder, String... arguments) {
        int code = new ControlClient(folder).run(List.of(arguments), output);
        output.out().flush();
        output.err().flush();
        return code;
    }

    @Test
    void aCommandRunsInTheOtherProcessAndItsOutputComesBack(@TempDir Path folder) throws IOException {
        try (ControlServer _ = serve(folder)) {
            assertThat(call(folder, "queues", "list")).isEqualTo(3);
            assertThat(out.toString()).isEqualToIgnoringNewLines("äöü – done\n");
            assertThat(err.toString()).contains("working on [queues, list]");
        }
    }

    @Test
    void aDefectInTheOtherProcessIsOneLine(@TempDir Path folder) throws IOException {
        try (ControlServer _ = serve(folder)) {
            assertThat(call(folder, "break")).isEqualTo(ExitCodes.FAILED);
            assertThat(err.toString()).contains("broken inside");
        }
    }

    @Test
    void withoutASandboxItIsSaidHowToStartOne(@TempDir Path folder) throws IOException {
        assertThat(call(folder, "queues", "list")).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("careervp sandbox");
        serve(folder).close();
        assertThat(folder.resolve("sandbox.json")).doesNotExist();
        assertThat(call(folder, "queues", "list")).isEqualTo(ExitCodes.FAILED);
    }

    @Test
    void aSecondProcessLearnsWhoTakesTheCommands(@TempDir Path folder) throws IOException {
        assertThat(ControlClient.servingProcess(folder)).isEmpty();
        try (ControlServer _ = serve(folder)) {
            assertThat(ControlClient.servingProcess(folder))
                    .contains(ProcessHandle.current().pid());
        }
        assertThat(ControlClient.servingProcess(folder)).isEmpty();
        // alive, but nobody listens: the process id was given to another program
        ControlFile.in(folder)
                .write(new ControlFile.Address(
                        1, "token", ProcessHandle.current().pid()));
        assertThat(ControlClient.servingProcess(folder)).isEmpty();
    }

    @Test
    void onlyTheUserCanReadTheToken(@TempDir Path folder) throws IOException {
        try (ControlServer _ = serve(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sandbox.json"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void withoutTheTokenNothingRuns(@TempDir Path folder) throws IOException, InterruptedException {
        try (ControlServer _ = serve(folder);
                HttpClient http = HttpClient.newHttpClient()) {
            int port = ControlFile.in(folder).read().orElseThrow().port();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/commands"))
                    .header("Authorization", "Bearer wrong")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"arguments\":[\"queues\"]}"))
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aFileLeftBehindIsNotTakenForASandbox(@TempDir Path folder) throws IOException {
        ControlFile.in(folder).write(new ControlFile.Address(1, "token", Long.MAX_VALUE));
        assertThat(call(folder, "queues")).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("no sandbox is running");
    }
}
