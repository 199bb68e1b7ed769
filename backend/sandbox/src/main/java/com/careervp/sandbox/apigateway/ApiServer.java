package com.careervp.sandbox.apigateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/// Serves one API at `http://127.0.0.1:{port}/{stage}/…`.
final class ApiServer implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final RestApi api;
    private final GatewayPipeline pipeline;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param port 0 takes a free one
    /// @throws IllegalStateException when the port is taken
    ApiServer(RestApi api, GatewayPipeline pipeline, int port) {
        this.api = api;
        this.pipeline = pipeline;
        // Without it every answer on a kept connection waits for the client's delayed acknowledgement (40 ms). Read
        // once
        // by the server's class, which has no other way to set it.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
        } catch (IOException e) {
            throw new IllegalStateException("port " + port + " on 127.0.0.1 cannot be used for the API", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            String[] parts = path.split("/", 3);
            String stage = parts.length > 1 ? decode(parts[1]) : "";
            String below = "/" + (parts.length > 2 ? decode(parts[2]) : "");
            GatewayRequest request = new GatewayRequest(
                    exchange.getRequestMethod(),
                    below.length() > 1 && below.endsWith("/") ? below.substring(0, below.length() - 1) : below,
                    path,
                    headers(exchange),
                    query(exchange.getRequestURI().getRawQuery()),
                    body(exchange),
                    exchange.getRemoteAddress().getAddress().getHostAddress());
            send(exchange, pipeline.handle(api, stage, request));
        }
    }

    /// The server spells names `Content-type`; clients, and functions that look for them, spell them `Content-Type`.
    private static Map<String, List<String>> headers(HttpExchange exchange) {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            StringBuilder spelled = new StringBuilder(name.length());
            boolean first = true;
            for (int i = 0; i < name.length(); i++) {
                char letter = name.charAt(i);
                spelled.append(first ? Character.toUpperCase(letter) : letter);
                first = letter == '-';
            }
            headers.put(spelled.toString(), List.copyOf(values));
        });
        return headers;
    }

    private static Map<String, List<String>> query(@Nullable String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        for (String pair : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(decode(parts[0]), any -> new ArrayList<>())
                    .add(parts.length > 1 ? decode(parts[1]) : "");
        }
        return query;
    }

    private static String decode(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not an encoding: taken as it stands.
            return raw;
        }
    }

    /// One byte more than is allowed is kept, so that the pipeline can tell; the rest is read and dropped, so that the
    /// client gets an answer.
    private static SdkBytes body(HttpExchange exchange) throws IOException {
        InputStream input = exchange.getRequestBody();
        byte[] body = input.readNBytes(GatewayPipeline.MAXIMUM_BODY_BYTES + 1);
        if (body.length > GatewayPipeline.MAXIMUM_BODY_BYTES) {
            input.transferTo(OutputStream.nullOutputStream());
        }
        return SdkBytes.fromByteArrayUnsafe(body);
    }

    private static void send(HttpExchange exchange, GatewayAnswer answer) throws IOException {
        answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        byte[] body = answer.body().asByteArrayUnsafe();
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD") || answer.status() == 204;
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
        if (!empty) {
            try (OutputStream output = exchange.getResponseBody()) {
                output.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException("the client did not take the answer", e);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
