package com.careervp.sandbox.traffic;

import com.careervp.contract.ApiHeaders;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Behaves to the generator like the API: accepts jobs, finishes them at the second look, refuses what is malformed.
final class StubApi implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final Map<String, Integer> looks = new HashMap<>();
    private final Map<String, String> jobs = new HashMap<>();
    private final Set<String> usersWithCv = new HashSet<>();
    final List<JsonNode> accepted = new CopyOnWriteArrayList<>();

    StubApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/dev");
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals("/dev/api/vpr")) {
                submit(exchange, body);
            } else if (path.startsWith("/dev/api/vpr/status/")) {
                look(exchange, path.substring("/dev/api/vpr/status/".length()));
            } else {
                answer(exchange, 404, "{}");
            }
        }
    }

    private synchronized void submit(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().add(ApiHeaders.PATH, "async");
        JsonNode body;
        try {
            body = json.readTree(text);
        } catch (JsonProcessingException e) {
            answer(exchange, 400, "{}");
            return;
        }
        String user = body.path("user_id").textValue();
        String application = body.path("application_id").textValue();
        if (text.length() > 262_144) {
            answer(exchange, 413, "{}");
        } else if (user == null
                || application == null
                || !body.path("job_posting").isObject()) {
            answer(exchange, 400, "{}");
        } else if (!body.has("cv") && !usersWithCv.contains(user)) {
            answer(exchange, 409, "{}");
        } else {
            usersWithCv.add(user);
            accepted.add(body);
            String known = jobs.get(user + " " + application);
            String job = known == null ? "job-" + jobs.size() : known;
            jobs.put(user + " " + application, job);
            answer(exchange, known == null ? 202 : 200, "{\"job_id\":\"" + job + "\",\"status\":\"PENDING\"}");
        }
    }

    private synchronized void look(HttpExchange exchange, String job) throws IOException {
        int count = looks.merge(job, 1, Integer::sum);
        boolean failed = job.endsWith("7");
        if (count < 2) {
            answer(exchange, 202, "{\"status\":\"PROCESSING\"}");
        } else {
            answer(exchange, 200, "{\"status\":\"" + (failed ? "FAILED" : "COMPLETED") + "\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
