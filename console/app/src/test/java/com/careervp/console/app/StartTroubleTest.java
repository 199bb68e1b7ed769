package com.careervp.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.cli.CareervpCli;
import com.careervp.console.cli.ExitCodes;
import com.careervp.console.cli.Output;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTroubleTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Output output = new Output(new PrintWriter(out), new PrintWriter(err));

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return CareervpCli.standalone(new LocalPrograms(new DataFolder(folder, ""), output), output)
                .run(List.of(arguments));
    }

    /// Runs the program as `./run` does, with nothing of this process's environment but the path.
    private Ended process(Map<String, String> environment, List<String> options, String... arguments) throws Exception {
        Path said = Files.createTempFile("careervp-said-", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("ends by itself")
                    .isTrue();
            return new Ended(process.exitValue(), Files.readString(said));
        } finally {
            process.destroyForcibly();
            Files.delete(said);
        }
    }

    private record Ended(int code, String said) {}

    @Test
    void aBusyPortIsSaidBeforeAnythingStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(run("sandbox", "--port", Integer.toString(taken.getLocalPort())))
                    .isEqualTo(ExitCodes.FAILED);
            assertThat(err.toString())
                    .contains("port " + taken.getLocalPort() + " on 127.0.0.1", "in use", "--port")
                    .doesNotContain("QUEUES");
        }
    }

    @Test
    void aFreePortIsNoTrouble() throws IOException {
        int free;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            free = taken.getLocalPort();
            assertThat(new ApiPort(free).trouble()).isPresent();
        }
        assertThat(new ApiPort(free).trouble()).isEmpty();
        assertThat(new ApiPort(0).trouble()).isEmpty();
    }

    @Test
    void aPortThatIsNoPortIsNotUnderstood() {
        assertThat(run("sandbox", "--port", "70000")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("70000", "65535");
    }

    @Test
    void withoutADisplayItIsSaidWhatWorks() throws Exception {
        Ended ended = process(Map.of("CAREERVP_HOME", folder.toString()), List.of());
        assertThat(ended.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(ended.said()).contains("DISPLAY", "sandbox", "--help").doesNotContain("Exception");
    }

    @Test
    void aScreenIsAskedForOnlyWhereItIsNamedByAVariable() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");
        assertThat(Screen.trouble(Map.of(), linux)).isPresent();
        assertThat(Screen.trouble(Map.of("DISPLAY", ":1"), linux)).isEmpty();
        assertThat(Screen.trouble(Map.of("WAYLAND_DISPLAY", "wayland-0"), linux))
                .isEmpty();
        linux.setProperty("glass.platform", "Headless");
        assertThat(Screen.trouble(Map.of(), linux)).isEmpty();
        Properties mac = new Properties();
        mac.setProperty("os.name", "Mac OS X");
        assertThat(Screen.trouble(Map.of(), mac)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaidAndTheCommandWorks() throws Exception {
        Path below = Files.writeString(folder.resolve("file"), "").resolve("below");
        Ended ended = process(Map.of("CAREERVP_HOME", below.toString()), List.of(), "--help");
        assertThat(ended.code()).isEqualTo(ExitCodes.OK);
        assertThat(ended.said())
                .contains(below + " cannot be written to", "CAREERVP_HOME", "Exit codes")
                .doesNotContain("Exception");
    }

    @Test
    void withoutAnyFolderToWriteToItEndsWithAMessage() throws Exception {
        Path below = Files.writeString(folder.resolve("file"), "").resolve("below");
        Ended ended =
                process(Map.of("CAREERVP_HOME", below.toString()), List.of("-Djava.io.tmpdir=" + below), "--help");
        assertThat(ended.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(ended.said()).contains("neither " + below, "CAREERVP_HOME").doesNotContain("Exception in thread");
    }

    @Test
    void aProfileThatDoesNotExistIsNoDefect() throws Exception {
        Ended ended = process(
                Map.of("CAREERVP_HOME", folder.toString(), "HOME", folder.toString()),
                List.of("-Duser.home=" + folder),
                "alarms",
                "list",
                "--profile",
                "nowhere",
                "--stage",
                "dev",
                "--region",
                "us-east-1");
        assertThat(ended.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.said())
                .contains("nowhere", "known: none", "aws configure")
                .doesNotContain("defect", "\tat ");
    }

    @Test
    void anAccountThatCannotBeReachedIsSaidAsSuch() throws Exception {
        // nothing listens at port 1: as without a network, and without waiting for a real one
        Ended ended = process(
                Map.of(
                        "CAREERVP_HOME", folder.toString(),
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test",
                        "AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
                List.of("-Duser.home=" + folder),
                "alarms",
                "list",
                "--stage",
                "dev",
                "--region",
                "us-east-1");
        assertThat(ended.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(ended.said()).contains("CVP-UNREACHABLE").doesNotContain("defect", "\tat ");
    }
}
