package com.careervp.benchmarks;

import com.careervp.benchmarks.load.Answer;
import com.careervp.benchmarks.load.Applications;
import com.careervp.benchmarks.load.HttpLoad;
import com.careervp.benchmarks.load.Pace;
import com.careervp.sandbox.Sandbox;
import com.careervp.sandbox.SandboxOptions;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// From the start of a sandbox to its first 202, then submissions by a client in a JVM of its own: at 80 a second,
/// below the stage's limit of 100, and as fast as they go with the limit lifted.
final class SubmitBenchmark {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration MODEL = Duration.ofMillis(20);

    private final PrintStream out;
    private final int requests;
    private final int concurrency;

    SubmitBenchmark(PrintStream out, int requests, int concurrency) {
        this.out = out;
        this.requests = requests;
        this.concurrency = concurrency;
    }

    void run() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long jvmMillis = ManagementFactory.getRuntimeMXBean().getUptime();
        SandboxOptions options = SandboxOptions.standard().withSpeed(1).withModelLatency(MODEL);
        try (Sandbox sandbox = Sandbox.start(options, _ -> {})) {
            double started = seconds(begin);
            Stage stage = new Stage(sandbox.clients().apiGateway());
            stage.set("/canarySettings/percentTraffic", "100");
            ObjectNode report = MAPPER.createObjectNode();
            report.put("jvmToMainMillis", jvmMillis);
            report.put("sandboxStartSeconds", started);
            report.put("firstAcceptedSeconds", firstAccepted(sandbox.apiUrl().toString(), begin));
            String url = sandbox.apiUrl().toString();
            report.set("at80PerSecond", client(url, 1_000_000, new Pace(256, 80)));
            stage.set("/*/*/throttling/rateLimit", "100000");
            stage.set("/*/*/throttling/burstLimit", "100000");
            // the backlog of the first round may have made the environment's guard roll back
            stage.set("/canarySettings/percentTraffic", "100");
            report.set("asFastAsItGoes", client(url, 2_000_000, new Pace(concurrency, 0)));
            out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report));
        }
    }

    private static double firstAccepted(String apiUrl, long begin) throws InterruptedException {
        Applications applications = new Applications(7);
        try (HttpLoad http = new HttpLoad()) {
            List<Answer> answers = http.send(
                    1,
                    new Pace(1, 0),
                    number -> HttpRequest.newBuilder(URI.create(apiUrl + "/api/vpr"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(applications.vpr(number)))
                            .build());
            if (answers.getFirst().status() != 202) {
                throw new IllegalStateException("the first answer is " + answers.getFirst() + ", expected a 202");
            }
            return seconds(begin);
        }
    }

    private ObjectNode client(String url, long seed, Pace pace) throws IOException, InterruptedException {
        Process client = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Benchmarks.class.getName(),
                        "submit-client",
                        url,
                        Long.toString(seed),
                        Integer.toString(requests),
                        Integer.toString(pace.concurrency()),
                        Double.toString(pace.perSecond()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (client.waitFor() != 0) {
            throw new IllegalStateException("the client ended with " + client.exitValue());
        }
        return (ObjectNode) MAPPER.readTree(printed);
    }

    private static double seconds(long begin) {
        return Math.round((System.nanoTime() - begin) / 1e7) / 100.0;
    }
}
