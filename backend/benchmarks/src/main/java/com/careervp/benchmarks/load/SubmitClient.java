package com.careervp.benchmarks.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Submits reports to a running API and follows every job to its end.
public final class SubmitClient {
    private static final int WARM_UP = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String apiUrl;
    private final Applications applications;

    public SubmitClient(String apiUrl, long firstSeed) {
        this.apiUrl = apiUrl;
        this.applications = new Applications(firstSeed);
    }

    /// Sends a warm-up that does not count, then the requests.
    public ObjectNode run(int requests, Pace pace) throws InterruptedException {
        try (HttpLoad http = new HttpLoad()) {
            List<Answer> warmUp = http.send(WARM_UP, new Pace(pace.concurrency(), 80), this::submission);
            long start = System.nanoTime();
            List<Answer> answers = http.send(requests, pace, number -> submission(WARM_UP + number));
            double seconds = (System.nanoTime() - start) / 1e9;
            List<String> jobs = Stream.concat(warmUp.stream(), answers.stream())
                    .filter(answer -> answer.status() == 202)
                    .map(answer -> JobEnds.json(answer.body()).path("job_id").asText())
                    .toList();
            JobEnds.Ends ends = new JobEnds(http, new JobEnds.StatusRoute(this::status, "created_at", "completed_at"))
                    .await(jobs, PATIENCE);
            return report(answers, seconds, ends);
        }
    }

    private HttpRequest submission(int number) {
        return HttpRequest.newBuilder(URI.create(apiUrl + "/api/vpr"))
                .timeout(Duration.ofSeconds(35))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(applications.vpr(number)))
                .build();
    }

    private HttpRequest status(String jobId) {
        return HttpRequest.newBuilder(URI.create(apiUrl + "/api/vpr/status/" + jobId))
                .timeout(Duration.ofSeconds(35))
                .build();
    }

    private static ObjectNode report(List<Answer> answers, double seconds, JobEnds.Ends ends) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        Reports.answers(report, answers);
        report.put("requestsPerSecond", Math.round(answers.size() / seconds * 10) / 10.0);
        Reports.ends(report, ends);
        return report;
    }
}
