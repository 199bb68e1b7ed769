package com.careervp.sandbox.cognito;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Publishes the pools' keys at `http://127.0.0.1:{port}/{poolId}/.well-known/jwks.json`. The address before
/// `/.well-known` is the issuer in the tokens.
final class IssuerServer implements AutoCloseable {
    private static final Pattern KEYS = Pattern.compile("/([A-Za-z0-9_-]+)/\\.well-known/jwks\\.json");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<String, Optional<JWKSet>> keys;

    IssuerServer(Function<String, Optional<JWKSet>> keys) {
        this.keys = keys;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 16);
        } catch (IOException e) {
            threads.close();
            throw new UncheckedIOException("no port of 127.0.0.1 is free for the issuer of tokens", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    String issuer(String poolId) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + poolId;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher path = KEYS.matcher(exchange.getRequestURI().getPath());
            Optional<JWKSet> published = path.matches() ? keys.apply(path.group(1)) : Optional.empty();
            if (!exchange.getRequestMethod().equals("GET") || published.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = published.get().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
