package com.careervp.sandbox.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// dynalite (Apache-2.0), an independent DynamoDB on Node, installed from the lock file beside it and started on a
/// free port of the loopback interface. Where Node or npm are missing it fails: the build needs them anyway.
final class Dynalite implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/test/dynalite");
    private static final Path INSTALLED = Path.of("target/dynalite");
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(3);
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private final Process process;
    private final DynamoDbClient client;

    private Dynalite(Process process, DynamoDbClient client) {
        this.process = process;
        this.client = client;
    }

    static Dynalite start() {
        try {
            install();
            int port = freePort();
            Process process = new ProcessBuilder(List.of(
                            "node",
                            "node_modules/dynalite/cli.js",
                            "--host",
                            "127.0.0.1",
                            "--port",
                            Integer.toString(port),
                            "--createTableMs",
                            "0",
                            "--deleteTableMs",
                            "0",
                            "--updateTableMs",
                            "0"))
                    .directory(INSTALLED.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(INSTALLED.resolve("dynalite.log").toFile())
                    .start();
            awaitPort(process, port);
            return new Dynalite(process, client(port));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "dynalite, the witness of the DynamoDB contract tests, could not be started; the build needs node"
                            + " (20 or newer) and npm on the PATH",
                    e);
        }
    }

    DynamoDbClient client() {
        return client;
    }

    private static void install() throws IOException {
        Path lock = SOURCE.resolve("package-lock.json");
        Path done = INSTALLED.resolve("installed-lock.json");
        if (Files.exists(done) && Files.mismatch(lock, done) == -1) {
            return;
        }
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Path log = INSTALLED.resolve("npm.log");
        Process npm = new ProcessBuilder(
                        List.of("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"))
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!ended(npm, INSTALL_LIMIT) || npm.exitValue() != 0) {
            npm.destroyForcibly();
            throw new IllegalStateException("npm ci for dynalite failed or took longer than " + INSTALL_LIMIT + ":\n"
                    + Files.readString(log, StandardCharsets.UTF_8));
        }
        Files.copy(lock, done, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean ended(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(Process process, int port) throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end && !ended(process, Duration.ofMillis(20))) {
            if (listens(port)) {
                return;
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("dynalite did not listen on port " + port + " within " + START_LIMIT + ":\n"
                + Files.readString(INSTALLED.resolve("dynalite.log"), StandardCharsets.UTF_8));
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static DynamoDbClient client(int port) {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("witness", "witness")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        if (!ended(process, Duration.ofSeconds(5))) {
            process.destroyForcibly();
        }
    }
}
