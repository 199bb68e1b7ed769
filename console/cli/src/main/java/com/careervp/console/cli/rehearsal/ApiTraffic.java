package com.careervp.console.cli.rehearsal;

import com.careervp.contract.ApiHeaders;
import com.careervp.contract.MetricNames;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Sends applications to the API and keeps what it answered. Nothing else is believed.
final class ApiTraffic implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final URI address;
    private final IntFunction<String> bodies;
    private final HttpClient http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger number = new AtomicInteger();

    ApiTraffic(String apiUrl, IntFunction<String> bodies) {
        this.address = URI.create(apiUrl + "/api/vpr");
        this.bodies = bodies;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /// @param status 0 when there was no answer
    /// @param path `sync`, `async`, or empty when the answer does not say
    /// @param jobId empty when the answer has none
    record Answer(int status, String path, String jobId) {
        boolean candidate() {
            return path.equals(MetricNames.PATH_ASYNC);
        }

        boolean accepted() {
            return status == 200 || status == 202;
        }
    }

    /// Sends requests, a few at once.
    ///
    /// @param gate asked before each request; it may block
    List<Answer> send(int count, Runnable gate) throws InterruptedException {
        List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
        Semaphore free = new Semaphore(AT_ONCE);
        for (int i = 0; i < count; i++) {
            gate.run();
            free.acquire();
            threads.execute(() -> {
                try {
                    answers.add(one(bodies.apply(number.getAndIncrement())));
                } finally {
                    free.release();
                }
            });
        }
        free.acquire(AT_ONCE);
        return List.copyOf(answers);
    }

    private Answer one(String body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue(ApiHeaders.PATH).orElse(""),
                    jobId(response.body()));
        } catch (IOException e) {
            return new Answer(0, "", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "", "");
        }
    }

    private static String jobId(String body) {
        try {
            return MAPPER.readTree(body).path("job_id").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
