package com.careervp.aws.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsPublisherTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
    private final List<String> lines = new ArrayList<>();

    @Test
    void measurementsBecomeOneLineInTheEmbeddedMetricFormat() throws Exception {
        new MetricsPublisher(lines::add, NOON, "dev")
                .publish(
                        Map.of("path", "async"),
                        List.of(Metric.count("VprCompleted", 1), Metric.plain("VprCost", 0.0042)),
                        Map.of("job_id", "job-1"));

        assertThat(lines).hasSize(1);
        JsonNode line = new JsonMapper().readTree(lines.getFirst());
        JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
        assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(NOON.millis());
        assertThat(directive.path("Namespace").asText()).isEqualTo("CareerVP");
        assertThat(directive.path("Dimensions").toString()).isEqualTo("[[\"environment\",\"path\"]]");
        assertThat(directive.path("Metrics").toString())
                .isEqualTo("[{\"Name\":\"VprCompleted\",\"Unit\":\"Count\"},{\"Name\":\"VprCost\",\"Unit\":\"None\"}]");
        assertThat(line.path("environment").asText()).isEqualTo("dev");
        assertThat(line.path("path").asText()).isEqualTo("async");
        assertThat(line.path("job_id").asText()).isEqualTo("job-1");
        assertThat(line.path("VprCost").asDouble()).isEqualTo(0.0042);
        assertThat(lines.getFirst()).doesNotContain("\n");
    }

    @Test
    void standardOutputIsLookedUpForEveryLine() {
        MetricsPublisher publisher = MetricsPublisher.toStandardOutput(NOON, "dev");
        ByteArrayOutputStream swapped = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(swapped, true, StandardCharsets.UTF_8));
        try {
            publisher.publish(Map.of(), List.of(Metric.count("VprSubmitted", 1)), Map.of());
        } finally {
            System.setOut(before);
        }

        assertThat(swapped.toString(StandardCharsets.UTF_8))
                .contains("\"VprSubmitted\":1.0")
                .endsWith("\n");
    }
}
