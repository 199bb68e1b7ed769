package com.careervp.benchmarks.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Asks a status route for every job until all have ended.
public final class JobEnds {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pace GENTLE = new Pace(8, 80);

    private final HttpLoad http;
    private final StatusRoute route;

    public JobEnds(HttpLoad http, StatusRoute route) {
        this.http = http;
        this.route = route;
    }

    /// Where a kind of job is asked for and how it answers.
    ///
    /// @param request asks for the job of an id
    /// @param created the field of the answer with the time of the request
    /// @param ended the field of an answer about a job that has ended, with the time of its end
    public record StatusRoute(Function<String, HttpRequest> request, String created, String ended) {}

    /// @param lost jobs that were accepted and have neither completed nor failed when the patience is over
    /// @param failed by the error's code
    /// @param meanSeconds from a completed job's creation to its completion, in the service's own time
    public record Ends(
            int accepted, List<JsonNode> completed, Map<String, Integer> failed, int lost, double meanSeconds) {
        public Ends {
            completed = List.copyOf(completed);
            failed = Map.copyOf(failed);
        }
    }

    /// @param jobs ids that the API gave; one that stands there twice is asked for once
    public Ends await(List<String> jobs, Duration patience) throws InterruptedException {
        List<String> open = new ArrayList<>(new TreeMap<>(counted(jobs)).keySet());
        int accepted = open.size();
        List<JsonNode> completed = new ArrayList<>();
        Map<String, Integer> failed = new TreeMap<>();
        long end = System.nanoTime() + patience.toNanos();
        while (!open.isEmpty() && System.nanoTime() < end) {
            List<String> asked = List.copyOf(open);
            for (Answer answer :
                    http.send(asked.size(), GENTLE, number -> route.request().apply(asked.get(number)))) {
                JsonNode body = json(answer.body());
                switch (body.path("status").asText().toUpperCase(Locale.ROOT)) {
                    case "COMPLETED" -> {
                        open.remove(asked.get(answer.number()));
                        completed.add(body);
                    }
                    case "FAILED" -> {
                        open.remove(asked.get(answer.number()));
                        failed.merge(body.at("/error/code").asText("UNKNOWN"), 1, Integer::sum);
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
        double mean = completed.stream().mapToDouble(this::took).average().orElse(Double.NaN);
        return new Ends(accepted, completed, failed, open.size(), mean);
    }

    private static Map<String, Integer> counted(List<String> jobs) {
        Map<String, Integer> counted = new HashMap<>();
        jobs.forEach(job -> counted.merge(job, 1, Integer::sum));
        return counted;
    }

    private double took(JsonNode body) {
        Instant created = Instant.parse(body.path(route.created()).asText());
        Instant ended = Instant.parse(body.path(route.ended()).asText());
        return Duration.between(created, ended).toMillis() / 1000.0;
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode();
        }
    }
}
