package com.careervp.sandbox.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.careervp.aws.career.DynamoDbCvStore;
import com.careervp.contract.DeploymentStage;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.TailoredArtifactAttributes;
import com.careervp.kernel.IdSource;
import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.CvStore;
import com.careervp.language.json.CareerJson;
import com.careervp.language.sample.SampleApplications;
import com.careervp.sandbox.CloudAssembly;
import com.careervp.sandbox.Sandbox;
import com.careervp.sandbox.SandboxOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The slice deployed from the real template, asked over HTTP like anybody asks it.
class TailoringOverHttpTest {
    private static final Path ASSEMBLY = Path.of("../../infra-cdk/target/cloud-assembly");
    private static final PhysicalNames NAMES = new PhysicalNames(DeploymentStage.DEV);
    private static final int PEOPLE = 60;

    private static Sandbox sandbox;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        assumeTrue(Files.isDirectory(ASSEMBLY.resolve("dev")), "no cloud assembly at " + ASSEMBLY.toAbsolutePath());
        sandbox = Sandbox.start(
                SandboxOptions.standard()
                        .withAssembly(CloudAssembly.in(ASSEMBLY))
                        .withModelLatency(Duration.ofMillis(20)),
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

    private static CareerMaterial sample(int seed) {
        return new SampleApplications().application(seed).material();
    }

    /// Stores a CV and a posting and gives the posting's id.
    private static String settle(String user, int seed) throws Exception {
        CareerMaterial material = sample(seed);
        CvStore cvs = new DynamoDbCvStore(
                sandbox.clients().dynamoDb(), NAMES.cvsTable(), Clock.systemUTC(), IdSource.random());
        cvs.remember(user, material.cv());
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("user_id", user);
        body.set("job_posting", CareerJson.write(material.posting()));
        HttpResponse<String> stored = post("/api/job-postings", body.toString());
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        return json(stored).path("job_id").asText();
    }

    private static String body(String user, String jobId) {
        return "{\"user_id\":\"" + user + "\",\"application_id\":\"application-of-" + user + "\",\"job_id\":\"" + jobId
                + "\",\"cv_version\":1}";
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return new JsonMapper().readTree(response.body());
    }

    private static byte[] download(String url) throws Exception {
        HttpResponse<byte[]> response =
                http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    @Test
    void aTailoredCvIsAnsweredStoredAndCanBeDownloaded() throws Exception {
        String job = settle("whole", 7);

        HttpResponse<String> answer = post("/api/cv-tailoring", body("whole", job));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode data = json(answer).path("data");
        assertThat(json(answer).path("code").asText()).isEqualTo("CV_TAILORED");
        assertThat(data.at("/tailored_cv/contact_info/full_name").asText())
                .isEqualTo(sample(7).cv().contact().fullName());
        assertThat(new String(
                        download(data.at("/artifact/word_url").asText()),
                        0,
                        2,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        JsonNode stored =
                new JsonMapper().readTree(download(data.at("/artifact/json_url").asText()));
        assertThat(stored.path("tailored_cv")).isEqualTo(data.path("tailored_cv"));
        assertThat(stored.path("metadata")).isEqualTo(data.path("metadata"));
        assertThat(sandbox.clients()
                        .dynamoDb()
                        .query(request -> request.tableName(NAMES.tailoredArtifactsTable())
                                .indexName(TailoredArtifactAttributes.USER_INDEX)
                                .keyConditionExpression("user_id = :user")
                                .expressionAttributeValues(java.util.Map.of(
                                        ":user",
                                        software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS("whole"))))
                        .items())
                .hasSize(1);
        assertThat(post("/api/cv-tailoring", body("whole", job)).body())
                .as("the same request again")
                .contains(data.at("/artifact/artifact_id").asText());
    }

    @Test
    void mistakesAreAnsweredAsDocumented() throws Exception {
        HttpResponse<String> broken = post("/api/cv-tailoring", "{invalid json}");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(json(broken).path("error").asText()).isEqualTo("Invalid JSON");
        HttpResponse<String> missing = post("/api/cv-tailoring", "{\"user_id\":\"a\",\"application_id\":\"b\"}");
        assertThat(json(missing).path("error").asText()).isEqualTo("Validation failed: job_id is required");
        assertThat(json(post("/api/cv-tailoring", body("nobody", "job")))
                        .path("code")
                        .asText())
                .isEqualTo("CV_NOT_FOUND");
    }

    @Test
    void ofThirtyRequestsOfOnePersonAtOnceTenAreTaken() throws Exception {
        String job = settle("eager", 3);

        List<HttpResponse<String>> answers =
                together(Collections.nCopies(30, () -> post("/api/cv-tailoring", body("eager", job))), 30);

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                .hasSize(20)
                .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent());
    }

    /// The target is 8 s; see the figure in the standard output. A test cannot hold a machine to a time, so that only
    /// the answers are asserted.
    @Test
    void manyPeopleAreAllServed() throws Exception {
        List<Callable<Long>> calls = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            String user = "person-" + person;
            String job = settle(user, 100 + person);
            calls.add(() -> {
                long start = System.nanoTime();
                HttpResponse<String> answer = post("/api/cv-tailoring", body(user, job));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                return (System.nanoTime() - start) / 1_000_000;
            });
        }

        List<Long> millis = new ArrayList<>(together(calls, 4));

        Collections.sort(millis);
        System.out.println("cv-tailoring over HTTP, " + PEOPLE + " requests, 4 at a time: p50 " + millis.get(PEOPLE / 2)
                + " ms, p95 " + millis.get(PEOPLE * 95 / 100) + " ms, slowest " + millis.getLast() + " ms");
        assertThat(millis).hasSize(PEOPLE);
    }

    private static <T> List<T> together(List<Callable<T>> calls, int atOnce) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
        }
        return results;
    }
}
