package com.careervp.console.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `careervp sandbox`
@Command(
        name = "sandbox",
        description = "Serves the sandbox without a window, until Ctrl+C; prints the API's address.",
        mixinStandardHelpOptions = true)
final class SandboxCommand {
    @Option(names = "--port", defaultValue = "0", paramLabel = "PORT", description = "of the API; default a free one")
    private int port;

    @Option(names = "--speed", defaultValue = "1", paramLabel = "N", description = "sandbox seconds per real second")
    private double speed;

    @Option(
            names = "--traffic",
            defaultValue = "0",
            paramLabel = "N",
            description = "requests a minute of the traffic generator; default none")
    private double traffic;

    Programs.SandboxSettings settings() {
        return new Programs.SandboxSettings(port, speed, traffic);
    }
}
