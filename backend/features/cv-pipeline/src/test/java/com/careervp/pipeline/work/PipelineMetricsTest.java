package com.careervp.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.MetricNames;
import com.careervp.language.Completion;
import com.careervp.language.Prompt;
import com.careervp.language.price.MeteredModel;
import com.careervp.language.price.ModelPrices;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipelineMetricsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final Prompt PROMPT = new Prompt("cv-match", "1", "system", "user", Map.of());

    private final List<String> lines = new ArrayList<>();
    private final PipelineMetrics metrics = new PipelineMetrics(new MetricsPublisher(lines::add, CLOCK, "dev"), CLOCK);

    private void answeredBy(String model) {
        new MeteredModel(
                        prompt -> new Completion("{}", 2_000, 1_000, model, Duration.ofSeconds(1)),
                        ModelPrices.parse("{\"priced\":{\"input\":\"1.50\",\"output\":\"7.00\"}}"),
                        metrics::charged)
                .generate(PROMPT);
    }

    @Test
    void whatAnAnswerCostsIsPublishedForTheEnvironmentAsAWhole() throws JsonProcessingException {
        answeredBy("priced");
        assertThat(lines).hasSize(1);
        JsonNode line = new JsonMapper().readTree(lines.getFirst());
        assertThat(line.path(MetricNames.PIPELINE_COST).decimalValue()).isEqualByComparingTo("0.01");
        assertThat(line.path("prompt").asText()).isEqualTo("cv-match");
        assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString()).isEqualTo("[[\"environment\"]]");
    }

    @Test
    void aModelWithoutAKnownPriceIsNotToldOf() {
        answeredBy("unknown");
        assertThat(lines).isEmpty();
    }
}
