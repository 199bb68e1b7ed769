package com.careervp.console.core.services;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.contract.ApiHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// The API over HTTP, like any client.
public final class HttpServiceApi implements ServiceApi, AutoCloseable {
    /// The gateway answers within 29 s; a little more, so that its own answer is heard.
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final HttpClient http;
    private final String apiUrl;
    private final String token;

    private HttpServiceApi(HttpClient http, String apiUrl, String token) {
        this.http = http;
        this.apiUrl = apiUrl;
        this.token = token;
    }

    /// @param apiUrl of the API's stage, without a slash at its end
    /// @param token of the person who calls
    public static HttpServiceApi open(String apiUrl, String token) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new HttpServiceApi(http, apiUrl, token);
    }

    /// The same API for another person, over the same connections; only the first one need be closed.
    public HttpServiceApi as(String otherToken) {
        return new HttpServiceApi(http, apiUrl, otherToken);
    }

    @Override
    public Reply get(String path) {
        return send("GET " + route(path), toApi(path).GET().build());
    }

    @Override
    public Reply post(String path, String contentType, byte[] body) {
        return send(
                "POST " + route(path),
                toApi(path)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build());
    }

    @Override
    public byte[] download(URI link) {
        HttpRequest request =
                HttpRequest.newBuilder(link).timeout(PATIENCE).GET().build();
        HttpResponse<byte[]> response = answer("download", request);
        if (response.statusCode() != 200) {
            throw new RefusedException(
                    response.statusCode(),
                    "HTTP_" + response.statusCode(),
                    "the link to " + link.getPath() + " could not be followed");
        }
        return response.body();
    }

    private HttpRequest.Builder toApi(String path) {
        return HttpRequest.newBuilder(URI.create(apiUrl + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static String route(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private Reply send(String what, HttpRequest request) {
        HttpResponse<byte[]> response = answer(what, request);
        return Reply.of(
                response.statusCode(),
                response.headers().firstValue(ApiHeaders.PATH).orElse(""),
                response.body());
    }

    private HttpResponse<byte[]> answer(String what, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw unreachable(what, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(what, "interrupted", e);
        }
    }

    private static ConsoleException unreachable(String what, String detail, Exception cause) {
        return new ConsoleException(new ConsoleFailure.Unreachable(FailureOrigin.local("API", what, detail)), cause);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
