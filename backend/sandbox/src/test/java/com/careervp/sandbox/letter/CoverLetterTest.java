package com.careervp.sandbox.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.careervp.aws.career.DynamoDbCvStore;
import com.careervp.contract.DeploymentStage;
import com.careervp.contract.MetricNames;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.Plan;
import com.careervp.kernel.IdSource;
import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.text.Language;
import com.careervp.language.json.CareerJson;
import com.careervp.language.sample.Profession;
import com.careervp.language.sample.SampleApplications;
import com.careervp.sandbox.CloudAssembly;
import com.careervp.sandbox.Sandbox;
import com.careervp.sandbox.SandboxOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/// Cover letters as a person gets them: over HTTP, with a token, from the functions that the template deploys.
class CoverLetterTest {
    private static final Path ASSEMBLY = Path.of("../../infra-cdk/target/cloud-assembly");
    private static final PhysicalNames NAMES = new PhysicalNames(DeploymentStage.DEV);
    private static final CareerMaterial MATERIAL = new SampleApplications()
            .application(31, Profession.SOFTWARE, Language.DE)
            .material();

    private static Sandbox sandbox;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        assumeTrue(Files.isDirectory(ASSEMBLY.resolve("dev")), "no cloud assembly at " + ASSEMBLY.toAbsolutePath());
        sandbox = Sandbox.start(
                SandboxOptions.standard()
                        .withAssembly(CloudAssembly.in(ASSEMBLY))
                        .withModelLatency(Duration.ofMillis(5)),
                progress -> {});
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        if (sandbox != null) {
            http.close();
            sandbox.close();
        }
    }

    private static HttpResponse<String> post(String path, ObjectNode body, @Nullable String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return new JsonMapper().readTree(response.body());
    }

    /// Stores the sample's CV and posting for the person.
    private static ObjectNode request(String user) throws Exception {
        String cvId = new DynamoDbCvStore(
                        sandbox.clients().dynamoDb(),
                        NAMES.cvsTable(),
                        sandbox.time().clock(),
                        IdSource.random())
                .remember(user, MATERIAL.cv())
                .id();
        ObjectNode posting = JsonNodeFactory.instance.objectNode().put("user_id", user);
        posting.set("job_posting", CareerJson.write(MATERIAL.posting()));
        HttpResponse<String> stored = post("/api/job-postings", posting, null);
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        return JsonNodeFactory.instance
                .objectNode()
                .put("cv_id", cvId)
                .put("job_id", json(stored).path("job_id").asText())
                .put("company_name", MATERIAL.posting().companyName())
                .put("job_title", MATERIAL.posting().roleTitle());
    }

    private static String token(String user) {
        return sandbox.signIns().idToken(user, Plan.FREE);
    }

    @Test
    void whoIsSignedInGetsALetterAndItsLinkLeadsToAWordFile() throws Exception {
        HttpResponse<String> response = post("/api/cover-letter", request("anna"), token("anna"));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode body = json(response);
        assertThat(body.at("/cover_letter/content").asText())
                .contains(
                        "Sehr geehrte Damen und Herren,",
                        MATERIAL.cv().contact().fullName());
        assertThat(body.at("/token_usage/model").asText()).isEqualTo("offline-writer");
        assertThat(body.path("quality_score").asDouble()).isBetween(0.5, 1.0);
        assertThat(response.headers().firstValue("X-RateLimit-Limit")).contains("5");

        HttpResponse<byte[]> word = http.send(
                HttpRequest.newBuilder(URI.create(body.path("download_url").asText()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(word.statusCode()).isEqualTo(200);
        assertThat(documentIn(word.body())).contains(MATERIAL.posting().companyName());
        String id = body.at("/cover_letter/letter_id").asText();
        assertThat(sandbox.clients()
                        .s3()
                        .getObjectAsBytes(
                                r -> r.bucket(NAMES.coverLettersBucket(SandboxOptions.ACCOUNT, SandboxOptions.REGION))
                                        .key("letters/" + id + ".json"))
                        .asUtf8String())
                .contains("\"user_id\":\"anna\"");
    }

    private static String documentIn(byte[] word) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals("word/document.xml")) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void withoutATokenNothingIsWritten() throws Exception {
        HttpResponse<String> response = post("/api/cover-letter", request("berta"), null);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(json(response).path("code").asText()).isEqualTo("UNAUTHORIZED");
        assertThat(json(response).path("success").asBoolean(true)).isFalse();
        assertThat(json(response).path("request_id").asText()).isNotEmpty();
        assertThat(post("/api/cover-letter", request("berta"), "tampered" + token("berta"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void somebodyElsesCvIsForbidden() throws Exception {
        HttpResponse<String> response = post("/api/cover-letter", request("clara"), token("not-clara"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(json(response).path("code").asText()).isEqualTo("FORBIDDEN");
    }

    @Test
    void theSixthRequestOfAMinuteIsOneTooManyOnTheFreePlan() throws Exception {
        ObjectNode request = request("dora");
        for (int number = 1; number <= 5; number++) {
            assertThat(post("/api/cover-letter", request, token("dora")).statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> refused = post("/api/cover-letter", request, token("dora"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(json(refused).path("code").asText()).isEqualTo("RATE_LIMIT_EXCEEDED");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(1L, 60L);
        assertThat(post("/api/cover-letter", request, sandbox.signIns().idToken("dora", Plan.PREMIUM))
                        .statusCode())
                .as("a larger plan goes on counting")
                .isEqualTo(200);
    }

    @Test
    void aLetterBuildsOnTheReportOfAnApplicationOnlyWhereThereIsOne() throws Exception {
        ObjectNode request = request("emma").put("application_id", "application-1");
        assertThat(json(post("/api/cover-letter", request, token("emma")))
                        .path("code")
                        .asText())
                .isEqualTo("VPR_NOT_FOUND");

        ObjectNode vpr =
                JsonNodeFactory.instance.objectNode().put("user_id", "emma").put("application_id", "application-1");
        vpr.set("job_posting", CareerJson.write(MATERIAL.posting()));
        assertThat(post("/api/vpr", vpr, null).statusCode()).isEqualTo(200);

        assertThat(post("/api/cover-letter", request, token("emma")).statusCode())
                .isEqualTo(200);
        assertThat(json(post("/api/cover-letter", request.put("application_id", "application-2"), token("emma")))
                        .path("code")
                        .asText())
                .isEqualTo("VPR_NOT_FOUND");
    }

    @Test
    void lettersAreCountedAndTimedInCloudWatch() throws Exception {
        assertThat(post("/api/cover-letter", request("frida"), token("frida")).statusCode())
                .isEqualTo(200);

        double generated = 0;
        while (generated < 1) {
            generated = sandbox
                    .clients()
                    .cloudWatch()
                    .getMetricStatistics(r -> r.namespace(MetricNames.NAMESPACE)
                            .metricName(MetricNames.COVER_LETTER_GENERATED)
                            .dimensions(Dimension.builder()
                                    .name(MetricNames.DIMENSION_ENVIRONMENT)
                                    .value("dev")
                                    .build())
                            .startTime(sandbox.time().now().minusSeconds(600))
                            .endTime(sandbox.time().now().plusSeconds(60))
                            .period(60)
                            .statistics(Statistic.SUM))
                    .datapoints()
                    .stream()
                    .mapToDouble(Datapoint::sum)
                    .sum();
        }
        assertThat(generated).isGreaterThanOrEqualTo(1);
    }

    @Test
    void theHealthCheckLooksAtWhatLettersDependOn() throws Exception {
        HttpResponse<String> health = http.send(
                HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + "/health")).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        JsonNode checks = json(health).path("checks");
        for (String dependency : List.of("letters_bucket", "cvs_table", "postings_table", "rate_limits_table")) {
            assertThat(checks.path(dependency).asText()).as(dependency).isEqualTo("OK");
        }
    }
}
