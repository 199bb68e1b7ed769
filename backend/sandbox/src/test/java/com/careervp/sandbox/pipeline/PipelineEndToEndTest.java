package com.careervp.sandbox.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.careervp.contract.Plan;
import com.careervp.language.json.CareerJson;
import com.careervp.language.sample.SampleApplications;
import com.careervp.sandbox.CloudAssembly;
import com.careervp.sandbox.Sandbox;
import com.careervp.sandbox.SandboxOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A PDF through the whole pipeline of the real template, over HTTP like anybody else.
class PipelineEndToEndTest {
    private static final Path ASSEMBLY = Path.of("../../infra-cdk/target/cloud-assembly");
    private static final Path CVS = Path.of("../features/cv-pipeline/src/test/resources/cvs/development");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String USER = "person-1";

    private static Sandbox sandbox;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        assumeTrue(Files.isDirectory(ASSEMBLY.resolve("dev")), "no cloud assembly at " + ASSEMBLY.toAbsolutePath());
        sandbox = Sandbox.start(
                SandboxOptions.standard()
                        .withAssembly(CloudAssembly.in(ASSEMBLY))
                        .withModelLatency(Duration.ofMillis(5)),
                _ -> {});
    }

    @AfterAll
    static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aPdfBecomesAllItsOutputs() throws IOException, InterruptedException {
        String posting = posting();
        JsonNode accepted =
                json(upload(pdf(), "?language=en&job_id=" + posting + "&file_name=my%20cv.pdf", token(USER)));
        assertThat(accepted.path("status").asText()).as("%s", accepted).isEqualTo("pending");
        String jobId = accepted.path("jobId").asText();

        JsonNode status = ended(jobId);

        assertThat(status.path("status").asText()).as("%s", status).isEqualTo("completed");
        assertThat(status.path("progress").asInt()).isEqualTo(100);
        assertThat(status.path("cvFileName").asText()).isEqualTo("my cv.pdf");
        assertThat(status.path("matchScore").asInt(-1)).isBetween(0, 100);
        assertThat(status.path("steps"))
                .hasSize(6)
                .allSatisfy(step ->
                        assertThat(step.path("state").asText()).as("%s", status).isEqualTo("done"));
        JsonNode outputs =
                json(get("/api/v1/cv/download/" + jobId, token(USER))).path("outputs");
        assertThat(outputs).hasSize(6);
        assertThat(text(outputs, "dashboard_html"))
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script");
        assertThat(MAPPER.readTree(text(outputs, "cv_json"))
                        .path("contact")
                        .path("full_name")
                        .asText())
                .isNotBlank();
        assertThat(text(outputs, "cv_word")).startsWith("PK");
        assertThat(text(outputs, "offer_word")).startsWith("PK");
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void withoutAPostingNothingIsMatchedAndTheRestIsMade() throws IOException, InterruptedException {
        String jobId =
                json(upload(pdf(), "?language=en", token(USER))).path("jobId").asText();

        JsonNode status = ended(jobId);

        assertThat(status.path("status").asText()).as("%s", status).isEqualTo("completed");
        assertThat(status.path("steps").path("matching").path("state").asText()).isEqualTo("skipped");
        assertThat(status.has("matchScore")).isFalse();
    }

    @Test
    void nobodyElseSeesAnUpload() throws IOException, InterruptedException {
        String jobId =
                json(upload(pdf(), "?language=en", token(USER))).path("jobId").asText();

        assertThat(get("/api/v1/cv/status/" + jobId, token("person-2")).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v1/cv/download/" + jobId, token("person-2")).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v1/cv/status/nothing", token(USER)).statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInIsTurnedAway() throws IOException, InterruptedException {
        assertThat(upload(pdf(), "?language=en", "nonsense").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNoPdfIsRefusedWithACode() throws IOException, InterruptedException {
        HttpResponse<String> refused = upload("no pdf".getBytes(StandardCharsets.UTF_8), "?language=en", token(USER));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("code").asText()).isEqualTo("INVALID_PDF");
    }

    @Test
    void everyWrongParameterIsNamed() throws IOException, InterruptedException {
        HttpResponse<String> refused = upload(pdf(), "?language=xx&job_id=1&lang=en", token(USER));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("error").asText()).contains("language", "job_id", "lang");
    }

    @Test
    void aPostingThatIsNotThereIsSaidAtOnce() throws IOException, InterruptedException {
        HttpResponse<String> refused =
                upload(pdf(), "?language=en&job_id=00000000-0000-4000-8000-000000000000", token(USER));

        assertThat(refused.statusCode()).isEqualTo(404);
    }

    private static String posting() throws IOException, InterruptedException {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("user_id", USER);
        body.set(
                "job_posting",
                CareerJson.write(
                        new SampleApplications().application(11).material().posting()));
        HttpResponse<String> stored = HTTP.send(
                HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + "/api/job-postings"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        return json(stored).path("job_id").asText();
    }

    private static byte[] pdf() throws IOException {
        try (Stream<Path> files = Files.list(CVS)) {
            Path first = files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(first);
        }
    }

    private static JsonNode ended(String jobId) throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> answer = get("/api/v1/cv/status/" + jobId, token(USER));
            if (answer.statusCode() != 202) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                return json(answer);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static String token(String user) {
        return sandbox.signIns().idToken(user, Plan.FREE);
    }

    private static HttpResponse<String> upload(byte[] pdf, String query, String token)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + "/api/v1/cv/upload" + query))
                        .header("Content-Type", "application/pdf")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(pdf))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String text(JsonNode outputs, String name) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(outputs.path(name).asText())).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as("%s: %s", name, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }
}
