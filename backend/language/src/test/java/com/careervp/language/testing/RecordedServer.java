package com.careervp.language.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A provider's API on the local machine that gives the answers a test has written down, in order.
public final class RecordedServer implements AutoCloseable {

    /// What the server got.
    ///
    /// @param headers by lower-case name, the first value of each
    public record Received(String path, Map<String, String> headers, String body) {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /// What it answers.
    ///
    /// @param complete whether the whole body is sent; otherwise the connection breaks after half of it
    /// @param silent whether nothing is sent until the server is closed
    private record Reply(int status, Map<String, String> headers, String body, boolean complete, boolean silent) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Received> received = new ArrayList<>();

    public RecordedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void replies(int status, Map<String, String> headers, String body) {
        add(new Reply(status, headers, body, true, false));
    }

    public void repliesHalf(String body) {
        add(new Reply(200, Map.of(), body, false, false));
    }

    public void staysSilent() {
        add(new Reply(200, Map.of(), "", true, true));
    }

    public synchronized List<Received> received() {
        return List.copyOf(received);
    }

    private synchronized void add(Reply reply) {
        replies.addLast(reply);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = next(exchange);
            if (reply.silent()) {
                closing.await();
                return;
            }
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), body.length);
            OutputStream out = exchange.getResponseBody();
            out.write(body, 0, reply.complete() ? body.length : body.length / 2);
            out.flush();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Reply next(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        received.add(new Received(
                exchange.getRequestURI().getPath(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        return replies.isEmpty()
                ? new Reply(500, Map.of(), "{\"message\":\"nothing was written down\"}", true, false)
                : replies.removeFirst();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
