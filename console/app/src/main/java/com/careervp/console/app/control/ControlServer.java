package com.careervp.console.app.control;

import com.careervp.console.cli.Output;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes commands from other processes of the same user and runs them here. `POST /commands` with a JSON object
/// `{"arguments": [...]}` and the token as bearer; the answer is one JSON object a line: `{"out": "…"}`, `{"err":
/// "…"}`,
/// at last `{"exit": n}`.
public final class ControlServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LARGEST_REQUEST = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads;
    private final ControlFile file;
    private final String token;
    private final BiFunction<List<String>, Output, Integer> commands;

    private ControlServer(
            HttpServer server,
            ExecutorService threads,
            ControlFile file,
            String token,
            BiFunction<List<String>, Output, Integer> commands) {
        this.server = server;
        this.threads = threads;
        this.file = file;
        this.token = token;
        this.commands = commands;
    }

    /// Starts on a free port of 127.0.0.1 and writes the address into the data folder.
    ///
    /// @param commands runs arguments and gives the exit code; called by several threads
    public static ControlServer start(Path dataFolder, BiFunction<List<String>, Output, Integer> commands)
            throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ControlServer server = new ControlServer(http, threads, ControlFile.in(dataFolder), token, commands);
        http.setExecutor(threads);
        http.createContext("/commands", server::answer);
        http.start();
        try {
            server.file.write(new ControlFile.Address(
                    http.getAddress().getPort(), token, ProcessHandle.current().pid()));
        } catch (IOException e) {
            http.stop(0);
            threads.shutdownNow();
            throw e;
        }
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            if (!authorized(exchange)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST);
            List<String> arguments = arguments(body);
            exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            run(arguments, exchange.getResponseBody());
        } catch (IOException e) {
            LOG.warn("a command's caller went away: {}", e.getMessage());
        }
    }

    private boolean authorized(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        return given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> arguments(byte[] body) throws IOException {
        JsonNode node = MAPPER.readTree(body).path("arguments");
        List<String> arguments = new ArrayList<>();
        node.forEach(argument -> arguments.add(argument.asText()));
        return arguments;
    }

    private void run(List<String> arguments, OutputStream response) throws IOException {
        AnswerLines lines = new AnswerLines(response);
        Output output = new Output(lines.writer("out"), lines.writer("err"));
        int exit;
        try {
            exit = commands.apply(arguments, output);
        } catch (RuntimeException e) {
            LOG.error("command {} failed", arguments.isEmpty() ? "" : arguments.getFirst(), e);
            output.note("careervp: " + e.getMessage());
            exit = 1;
        }
        output.out().flush();
        output.err().flush();
        lines.exit(exit);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            file.remove(token);
        } catch (IOException e) {
            LOG.warn("{} could not be removed: {}", file.path(), e.getMessage());
        }
    }
}
