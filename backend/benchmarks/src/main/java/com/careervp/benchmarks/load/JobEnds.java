package com.careervp.benchmarks.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/// Asks the status route for every job until all have ended.
public final class JobEnds {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pace GENTLE = new Pace(8, 80);

    private final HttpLoad http;
    private final String apiUrl;

    public JobEnds(HttpLoad http, String apiUrl) {
        this.http = http;
        this.apiUrl = apiUrl;
    }

    /// @param lost jobs that were accepted and have neither completed nor failed when the patience is over
    /// @param meanSeconds from a completed job's creation to its completion, in the service's own time
    public record Ends(int accepted, int completed, int failed, int lost, double meanSeconds) {}

    /// @param jobs ids that the API gave
    public Ends await(Set<String> jobs, Duration patience) throws InterruptedException {
        Set<String> open = new TreeSet<>(jobs);
        List<Double> seconds = new ArrayList<>();
        int failed = 0;
        long end = System.nanoTime() + patience.toNanos();
        while (!open.isEmpty() && System.nanoTime() < end) {
            List<String> asked = new ArrayList<>(open);
            for (Answer answer : http.send(asked.size(), GENTLE, number -> status(asked.get(number)))) {
                JsonNode body = json(answer.body());
                switch (body.path("status").asText()) {
                    case "COMPLETED" -> {
                        open.remove(asked.get(answer.number()));
                        seconds.add(took(body));
                    }
                    case "FAILED" -> {
                        open.remove(asked.get(answer.number()));
                        failed++;
                    }
                    default -> {
                        // still under way, or refused for now
                    }
                }
            }
            if (!open.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        double mean =
                seconds.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        return new Ends(jobs.size(), seconds.size(), failed, open.size(), mean);
    }

    private HttpRequest status(String jobId) {
        return HttpRequest.newBuilder(URI.create(apiUrl + "/api/vpr/status/" + jobId))
                .timeout(Duration.ofSeconds(35))
                .build();
    }

    private static double took(JsonNode body) {
        Instant created = Instant.parse(body.path("created_at").asText());
        Instant completed = Instant.parse(body.path("completed_at").asText());
        return Duration.between(created, completed).toMillis() / 1000.0;
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode();
        }
    }
}
