package com.careervp.sandbox.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.careervp.aws.faults.HostileTexts;
import com.careervp.aws.faults.OddTexts;
import com.careervp.contract.DeploymentStage;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.Plan;
import com.careervp.pipeline.pdf.HostileFiles;
import com.careervp.pipeline.testing.CvPdfs;
import com.careervp.sandbox.CloudAssembly;
import com.careervp.sandbox.Sandbox;
import com.careervp.sandbox.SandboxOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// What nobody should send, sent to the API that the template deploys, over HTTP like anybody else's requests.
class BadInputOverHttpTest {
    private static final Path ASSEMBLY = Path.of("../../infra-cdk/target/cloud-assembly");
    private static final PhysicalNames NAMES = new PhysicalNames(DeploymentStage.DEV);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int REQUESTS = 300;

    private static Sandbox sandbox;

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

    private static HttpResponse<String> send(
            String method, String path, @Nullable String token, String contentType, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + path)).method(method, body);
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (token != null) {
            request.header("Authorization", token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> upload(byte[] pdf, String query, String user)
            throws IOException, InterruptedException {
        return send(
                "POST", "/api/v1/cv/upload" + query, bearer(user), "application/pdf", BodyPublishers.ofByteArray(pdf));
    }

    private static String bearer(String user) {
        return "Bearer " + sandbox.signIns().idToken(user, Plan.FREE);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    /// Items, objects and messages of the pipeline, all counted.
    private static Map<String, Integer> everythingKept() {
        Map<String, Integer> kept = new LinkedHashMap<>();
        for (String table : List.of(NAMES.pipelineTable(), NAMES.cvsTable(), NAMES.postingsTable())) {
            kept.put(
                    table,
                    sandbox.clients()
                            .dynamoDb()
                            .scan(request -> request.tableName(table))
                            .count());
        }
        for (String bucket : List.of(
                NAMES.uploadsBucket(SandboxOptions.ACCOUNT, SandboxOptions.REGION),
                NAMES.outputsBucket(SandboxOptions.ACCOUNT, SandboxOptions.REGION),
                NAMES.coverLettersBucket(SandboxOptions.ACCOUNT, SandboxOptions.REGION))) {
            kept.put(
                    bucket,
                    sandbox.clients()
                            .s3()
                            .listObjectsV2(request -> request.bucket(bucket))
                            .keyCount());
        }
        String queue = sandbox.clients()
                .sqs()
                .getQueueUrl(request -> request.queueName(NAMES.pipelineQueue()))
                .queueUrl();
        kept.put(
                queue,
                sandbox
                        .clients()
                        .sqs()
                        .getQueueAttributes(request -> request.queueUrl(queue)
                                .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                        .attributes()
                        .values()
                        .stream()
                        .mapToInt(Integer::parseInt)
                        .sum());
        return kept;
    }

    @Test
    void everySignedInRouteTurnsEveryBadTokenAway() throws Exception {
        Map<String, Integer> before = everythingKept();
        List<SignedInRoutes.Route> routes = SignedInRoutes.in(ASSEMBLY.resolve("dev"));
        assertThat(routes).as("upload, status, download, letter").hasSizeGreaterThanOrEqualTo(4);
        for (SignedInRoutes.Route route : routes) {
            for (Map.Entry<String, @Nullable String> token : badTokens().entrySet()) {
                BodyPublisher body = route.method().equals("GET")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(CvPdfs.plain());
                HttpResponse<String> answer =
                        send(route.method(), route.path(), token.getValue(), "application/pdf", body);

                String which = route + " with " + token.getKey() + ": " + answer.body();
                assertThat(answer.statusCode()).as(which).isEqualTo(401);
                assertThat(json(answer).path("code").asText()).as(which).isEqualTo("UNAUTHORIZED");
                assertThat(json(answer).path("request_id").asText()).as(which).isNotEmpty();
            }
        }
        assertThat(everythingKept()).isEqualTo(before);
    }

    private static Map<String, @Nullable String> badTokens() throws Exception {
        String good = bearer("person-1").substring("Bearer ".length());
        String[] parts = good.split("\\.", -1);
        Map<String, @Nullable String> tokens = new LinkedHashMap<>();
        tokens.put("no token", null);
        tokens.put("nothing behind Bearer", "Bearer");
        tokens.put("another scheme", "Basic dXNlcjpwYXNzd29yZA==");
        tokens.put("no JWT", "Bearer nonsense");
        tokens.put("no signature", "Bearer " + parts[0] + "." + parts[1] + ".");
        tokens.put("another person", "Bearer " + parts[0] + "." + somebodyElse(parts[1]) + "." + parts[2]);
        tokens.put("algorithm none", "Bearer " + encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        tokens.put(
                "algorithm none with a signature",
                "Bearer " + encoded("{\"alg\":\"NONE\"}") + "." + parts[1] + "." + parts[2]);
        tokens.put("signed by somebody else", "Bearer " + signedElsewhere(good));
        tokens.put("huge", "Bearer " + "e".repeat(5_000) + "." + parts[1] + "." + parts[2]);
        return tokens;
    }

    private static String somebodyElse(String payload) {
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return encoded(claims.replace("person-1", "person-2"));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String signedElsewhere(String good) throws Exception {
        SignedJWT original = SignedJWT.parse(good);
        RSAKey key =
                new RSAKeyGenerator(2048).keyID(original.getHeader().getKeyID()).generate();
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), original.getJWTClaimsSet());
        forged.sign(new RSASSASigner(key));
        return forged.serialize();
    }

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void hostileFilesAreRefusedWithTheirCodesAndNothingOfThemIsKept() throws Exception {
        Map<String, Integer> before = everythingKept();
        for (HostileFiles.File file : HostileFiles.all()) {
            HttpResponse<String> answer = upload(file.content(), "?language=en", "person-of-hostile-files");

            assertThat(answer.statusCode()).as(file + ": " + answer.body()).isEqualTo(400);
            assertThat(json(answer).path("code").asText())
                    .as(file + ": " + answer.body())
                    .isEqualTo(file.code());
        }
        assertThat(everythingKept()).isEqualTo(before);
    }

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void whateverIsSentToAnyRouteIsRefusedAndNeverAFailureOfOurs() throws Exception {
        Map<String, Integer> before = everythingKept();
        Random random = new Random(20_261_122);
        OddTexts odd = new OddTexts(random);
        List<String> unexpected = new ArrayList<>();
        for (int number = 0; number < REQUESTS; number++) {
            HttpResponse<String> answer = odd(random, odd);
            boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
            boolean discreet = Stream.of("Exception", "com.careervp", OddTexts.PERSONAL, "<script")
                    .noneMatch(answer.body()::contains);
            if (!refused || !discreet) {
                unexpected.add(answer.statusCode() + " to " + answer.request() + ": " + answer.body());
            }
        }
        assertThat(unexpected).isEmpty();
        assertThat(everythingKept()).isEqualTo(before);
    }

    private static HttpResponse<String> odd(Random random, OddTexts odd) throws IOException, InterruptedException {
        String type = List.of(
                        "application/json", "application/pdf", "text/plain", "multipart/form-data; boundary=x", "")
                .get(random.nextInt(5));
        String query = "?" + encodedQuery(odd.next()) + "=" + encodedQuery(odd.next());
        byte[] body = body(random, odd);
        return switch (random.nextInt(6)) {
            case 0 ->
                send("POST", "/api/v1/cv/upload" + query, bearer("person-1"), type, BodyPublishers.ofByteArray(body));
            case 1 ->
                send(
                        "POST",
                        "/api/v1/cv/upload?language=" + encodedQuery("x" + odd.next()),
                        bearer("person-1"),
                        "application/pdf",
                        BodyPublishers.ofByteArray(CvPdfs.plain()));
            case 2 ->
                send(
                        "GET",
                        "/api/v1/cv/" + (random.nextBoolean() ? "status/" : "download/")
                                + encodedQuery("x" + odd.next()) + query,
                        bearer("person-1"),
                        "",
                        BodyPublishers.noBody());
            case 3 ->
                send(
                        "POST",
                        "/api/cover-letter",
                        bearer("person-" + random.nextInt()),
                        type,
                        BodyPublishers.ofByteArray(body));
            case 4 -> send("POST", "/api/cv-tailoring", null, type, BodyPublishers.ofByteArray(body));
            default -> send("POST", "/api/job-postings", null, type, BodyPublishers.ofByteArray(body));
        };
    }

    private static byte[] body(Random random, OddTexts odd) {
        return switch (random.nextInt(6)) {
            case 0 -> {
                byte[] noise = new byte[1 + random.nextInt(3_000)];
                random.nextBytes(noise);
                yield noise;
            }
            case 1 -> ("{\"user_id\":" + "[".repeat(2_000 + random.nextInt(5_000))).getBytes(StandardCharsets.UTF_8);
            case 2 -> "{\"user_id\":\"a\",\"user_id\":\"b\"}".getBytes(StandardCharsets.UTF_8);
            case 3 ->
                "{\"user_id\":\"user-1\",\"cv_id\":\"a\",\"job_posting\":{\"company_name\":\"\\ud800\",\"role_title\":\"x\",\"requirements\":[\"\\udc00\"]}}"
                        .getBytes(StandardCharsets.UTF_8);
            case 4 ->
                MAPPER.createObjectNode()
                        .put("user_id", odd.next())
                        .put("cv_id", odd.next())
                        .put("job_id", odd.next())
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
            default -> odd.next().getBytes(StandardCharsets.UTF_8);
        };
    }

    /// Halves of characters become question marks, as in any client.
    private static String encodedQuery(String text) {
        String cut = text.length() > 1_000 ? text.substring(0, 1_000) : text;
        return URLEncoder.encode(cut, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aCvThatTellsTheModelWhatToClaimBecomesDocumentsThatDoNot() throws Exception {
        byte[] pdf =
                CvPdfs.with("- " + HostileTexts.INSTRUCTIONS.getFirst(), "- Led <script>alert(1)</script> the team.");
        String jobId =
                json(upload(pdf, "?language=en", "person-3")).path("jobId").asText();
        JsonNode status = ended(jobId, "person-3");

        assertThat(status.path("status").asText()).as("%s", status).isEqualTo("completed");
        assertThat(status.path("cvVersion").asInt()).isEqualTo(1);
        JsonNode outputs = json(send(
                        "GET", "/api/v1/cv/download/" + jobId, bearer("person-3"), "", BodyPublishers.noBody()))
                .path("outputs");
        String dashboard = HTTP.send(
                        HttpRequest.newBuilder(URI.create(
                                        outputs.path("dashboard_html").asText()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
        assertThat(dashboard)
                .startsWith("<!DOCTYPE html>")
                .contains("Content-Security-Policy")
                .doesNotContain("<script", HostileTexts.CLAIM, "15 years");
    }

    private static JsonNode ended(String jobId, String user) throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> answer =
                    send("GET", "/api/v1/cv/status/" + jobId, bearer(user), "", BodyPublishers.noBody());
            if (answer.statusCode() != 202) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                return json(answer);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
