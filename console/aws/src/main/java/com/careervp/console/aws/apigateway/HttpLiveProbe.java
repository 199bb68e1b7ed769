package com.careervp.console.aws.apigateway;

import com.careervp.console.core.rollout.LiveProbe;
import com.careervp.contract.ApiHeaders;
import com.careervp.contract.MetricNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Sends empty requests to `POST /api/vpr`. Both paths refuse them with 400 before anything is stored, and say in a
/// header which of them answered.
public final class HttpLiveProbe implements LiveProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI address;

    /// @param apiUrl without a trailing slash
    public HttpLiveProbe(HttpClient http, String apiUrl) {
        this.http = http;
        this.address = URI.create(apiUrl + "/api/vpr");
    }

    @Override
    public Answers send(int requests) {
        int baseline = 0;
        int candidate = 0;
        for (int i = 0; i < requests; i++) {
            switch (path()) {
                case MetricNames.PATH_SYNC -> baseline++;
                case MetricNames.PATH_ASYNC -> candidate++;
                default -> {}
            }
        }
        return new Answers(baseline, candidate, requests - baseline - candidate);
    }

    /// An unanswered probe is counted, not thrown: the outcome says how many there were.
    private String path() {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue(ApiHeaders.PATH)
                    .orElse("");
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
