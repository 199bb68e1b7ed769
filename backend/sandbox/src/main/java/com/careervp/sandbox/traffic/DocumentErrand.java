package com.careervp.sandbox.traffic;

import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.Plan;
import com.careervp.contract.PostingAttributes;
import com.careervp.language.json.CareerJson;
import com.careervp.language.sample.SampleApplication;
import com.careervp.language.sample.SampleApplications;
import com.careervp.sandbox.SignIns;
import com.careervp.sandbox.people.CvPdf;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a new person does with the services beside reports: stores a posting, uploads a CV, waits for its documents,
/// has it tailored and a letter written. Every run is another person. Safe for use by several threads.
public final class DocumentErrand implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentErrand.class);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(40);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI apiUrl;
    private final SignIns signIns;
    private final SampleApplications samples;
    private final HttpClient http;
    private final AtomicLong nextSeed;

    /// @param apiUrl of the stage, without a slash at its end
    /// @param seed what the persons and postings follow from
    public DocumentErrand(URI apiUrl, SignIns signIns, SampleApplications samples, HttpClient http, long seed) {
        this.apiUrl = apiUrl;
        this.signIns = signIns;
        this.samples = samples;
        this.http = http;
        this.nextSeed = new AtomicLong(Math.floorMod(seed * 104_729, 1_000_000L));
    }

    /// A person ends the errand where an answer is not the hoped for; what went wrong is for the services to show.
    @Override
    public void run() {
        long seed = nextSeed.getAndIncrement();
        SampleApplication application = samples.application(seed);
        try {
            new Visit(application, application.userId() + "-" + seed).run();
        } catch (IOException e) {
            LOG.debug("a person of the traffic got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Visit {
        private final SampleApplication application;
        private final String userId;
        private final String token;

        Visit(SampleApplication application, String userId) {
            this.application = application;
            this.userId = userId;
            token = signIns.idToken(userId, Plan.ENTERPRISE);
        }

        void run() throws IOException, InterruptedException {
            ObjectNode posting = CareerJson.write(application.material().posting());
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("user_id", userId);
            body.set("job_posting", posting);
            Optional<String> postingId = text(post("/api/job-postings", JSON, bytes(body)), PostingAttributes.JOB_ID);
            if (postingId.isEmpty()) {
                return;
            }
            Optional<String> cv = upload(postingId.get());
            if (cv.isPresent()) {
                tailor(postingId.get());
                letter(cv.get(), postingId.get(), posting);
            }
        }

        /// @return the id of the extracted CV
        private Optional<String> upload(String postingId) throws IOException, InterruptedException {
            byte[] pdf = new CvPdf(application.language())
                    .write(application.material().cv());
            Optional<String> job = text(
                    post(
                            "/api/v1/cv/upload?language="
                                    + application.language().tag() + "&job_id=" + postingId,
                            "application/pdf",
                            pdf),
                    PipelineAttributes.JOB_ID);
            return job.isEmpty() ? Optional.empty() : text(ended(job.get()), PipelineAttributes.CV_ID);
        }

        private JsonNode ended(String jobId) throws IOException, InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            JsonNode status;
            do {
                Thread.sleep(LOOK);
                status = answer(request("/api/v1/cv/status/" + jobId).GET());
            } while (!hasEnded(status) && System.nanoTime() < end);
            return status;
        }

        private void tailor(String postingId) throws IOException, InterruptedException {
            ObjectNode body = JsonNodeFactory.instance
                    .objectNode()
                    .put("user_id", userId)
                    .put("application_id", "application-" + postingId)
                    .put("job_id", postingId)
                    .put("cv_version", 1);
            post("/api/cv-tailoring", JSON, bytes(body));
        }

        private void letter(String cvId, String postingId, ObjectNode posting)
                throws IOException, InterruptedException {
            ObjectNode body = JsonNodeFactory.instance
                    .objectNode()
                    .put("cv_id", cvId)
                    .put("job_id", postingId)
                    .put("company_name", posting.path("company_name").asText())
                    .put("job_title", posting.path("role_title").asText())
                    .put("job_description", lines(posting.path("requirements")));
            post("/api/cover-letter", JSON, bytes(body));
        }

        private JsonNode post(String path, String type, byte[] body) throws IOException, InterruptedException {
            return answer(
                    request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(apiUrl + path))
                    .timeout(ANSWER_LIMIT)
                    .header("Authorization", "Bearer " + token);
        }

        private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            try {
                JsonNode body = MAPPER.readTree(response.body());
                return response.statusCode() / 100 == 2 ? body : MAPPER.missingNode();
            } catch (JsonProcessingException e) {
                throw new IOException("the answer " + response.statusCode() + " is not JSON", e);
            }
        }
    }

    private static boolean hasEnded(JsonNode status) {
        return PipelineStatus.of(status.path(PipelineAttributes.STATUS).asText(""))
                .filter(PipelineStatus::hasEnded)
                .isPresent();
    }

    private static Optional<String> text(JsonNode body, String name) {
        return Optional.of(body.path(name).asText("")).filter(text -> !text.isEmpty());
    }

    private static String lines(JsonNode texts) {
        return texts.valueStream().map(JsonNode::asText).collect(Collectors.joining("\n"));
    }

    private static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
