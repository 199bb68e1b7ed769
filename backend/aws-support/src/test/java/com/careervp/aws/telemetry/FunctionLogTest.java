package com.careervp.aws.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.FakeContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FunctionLogTest {

    @Test
    void aLogLineIsOneJsonObjectWithTheInvocationsContextOnTheStandardOutputOfTheMoment() throws Exception {
        ByteArrayOutputStream swapped = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(swapped, true, StandardCharsets.UTF_8));
        try (Invocation _ = new Telemetry().begin(FakeContext.of("function-1"), "request-1")) {
            Invocation.concerns("job-1");
            LoggerFactory.getLogger("com.careervp.test").info("the job is completed");
        } finally {
            System.setOut(before);
        }

        JsonNode line = new JsonMapper().readTree(swapped.toString(StandardCharsets.UTF_8));
        assertThat(line.path("message").asText()).isEqualTo("the job is completed");
        assertThat(line.path("level").asText()).isEqualTo("INFO");
        assertThat(line.path("request_id").asText()).isEqualTo("request-1");
        assertThat(line.path("job_id").asText()).isEqualTo("job-1");
        assertThat(line.path("function_version").asText()).isEqualTo("7");
        assertThat(line.path("cold_start").asBoolean()).isTrue();
    }
}
