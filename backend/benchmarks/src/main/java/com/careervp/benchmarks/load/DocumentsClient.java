package com.careervp.benchmarks.load;

import com.careervp.language.json.CareerJson;
import com.careervp.language.sample.SampleApplication;
import com.careervp.language.sample.SampleApplications;
import com.careervp.sandbox.people.CvPdf;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Uploads a CV and asks for a report for each of many people at the same moment, and follows all to their ends.
public final class DocumentsClient {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final String JSON = "application/json";

    private final String apiUrl;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Person> owners = new HashMap<>();

    /// @param token of the person, for the routes that need one
    public record Caller(String userId, String token) {}

    @SuppressWarnings("ArrayRecordComponent") // a file in passing; never compared
    private record Person(Caller caller, String language, ObjectNode posting, byte[] pdf, String report) {}

    /// @param firstSeed what the people and postings are made from
    public DocumentsClient(String apiUrl, long firstSeed, List<Caller> callers) {
        this.apiUrl = apiUrl;
        Applications applications = new Applications(firstSeed);
        SampleApplications samples = new SampleApplications();
        for (int number = 0; number < callers.size(); number++) {
            SampleApplication application = samples.application(firstSeed + number);
            people.add(new Person(
                    callers.get(number),
                    application.language().tag(),
                    CareerJson.write(application.material().posting()),
                    new CvPdf(application.language())
                            .write(application.material().cv()),
                    applications.vpr(number)));
        }
    }

    /// Stores all postings, then sends everything at once.
    public ObjectNode run() throws InterruptedException {
        try (HttpLoad http = new HttpLoad()) {
            int count = people.size();
            List<Answer> stored = http.send(count, new Pace(8, 0), number -> posting(people.get(number)));
            Map<Integer, String> postings = new HashMap<>();
            stored.forEach(answer -> postings.put(
                    answer.number(), JobEnds.json(answer.body()).path("job_id").asText()));
            List<Answer> answers = http.send(
                    2 * count,
                    new Pace(2 * count, 0),
                    number -> number % 2 == 0
                            ? upload(people.get(number / 2), postings.getOrDefault(number / 2, ""))
                            : report(people.get(number / 2)));
            List<Answer> uploads =
                    answers.stream().filter(answer -> answer.number() % 2 == 0).toList();
            List<Answer> reports =
                    answers.stream().filter(answer -> answer.number() % 2 == 1).toList();
            uploads.forEach(answer -> owners.put(jobId(answer, "jobId"), people.get(answer.number() / 2)));
            JobEnds.Ends reportEnds = new JobEnds(http, reportStatus()).await(ids(reports, "job_id"), PATIENCE);
            JobEnds.Ends uploadEnds = new JobEnds(http, uploadStatus()).await(ids(uploads, "jobId"), PATIENCE);
            return printed(http, uploads, uploadEnds, reports, reportEnds);
        }
    }

    private ObjectNode printed(
            HttpLoad http, List<Answer> uploads, JobEnds.Ends uploadEnds, List<Answer> reports, JobEnds.Ends reportEnds)
            throws InterruptedException {
        ObjectNode printed = JsonNodeFactory.instance.objectNode();
        ObjectNode uploading = printed.putObject("uploads");
        Reports.answers(uploading, uploads);
        Reports.ends(uploading, uploadEnds);
        outputs(http, uploadEnds.completed(), uploading);
        ObjectNode reporting = printed.putObject("reports");
        Reports.answers(reporting, reports);
        Reports.ends(reporting, reportEnds);
        return printed;
    }

    /// Counts what the completed uploads offer to download, and their failed steps.
    private void outputs(HttpLoad http, List<JsonNode> completed, ObjectNode printed) throws InterruptedException {
        List<String> ids =
                completed.stream().map(job -> job.path("jobId").asText()).toList();
        long outputs = http
                .send(
                        ids.size(),
                        new Pace(8, 0),
                        number -> signedIn(owner(ids.get(number)), "/api/v1/cv/download/" + ids.get(number))
                                .build())
                .stream()
                .mapToLong(answer ->
                        JobEnds.json(answer.body()).path("outputs").properties().size())
                .sum();
        long failedSteps = completed.stream()
                .flatMap(job -> job.path("steps").valueStream())
                .filter(step -> step.path("state").asText().equals("failed"))
                .count();
        printed.put("outputs", outputs).put("failedSteps", failedSteps);
    }

    private Person owner(String jobId) {
        Person owner = owners.get(jobId);
        if (owner == null) {
            throw new IllegalStateException("nobody uploaded " + jobId);
        }
        return owner;
    }

    private static String jobId(Answer answer, String name) {
        return JobEnds.json(answer.body()).path(name).asText();
    }

    private static List<String> ids(List<Answer> answers, String name) {
        return answers.stream()
                .filter(answer -> answer.status() == 202)
                .map(answer -> jobId(answer, name))
                .toList();
    }

    private JobEnds.StatusRoute reportStatus() {
        return new JobEnds.StatusRoute(id -> request("/api/vpr/status/" + id).build(), "created_at", "completed_at");
    }

    private JobEnds.StatusRoute uploadStatus() {
        return new JobEnds.StatusRoute(
                id -> signedIn(owner(id), "/api/v1/cv/status/" + id).build(), "createdAt", "updatedAt");
    }

    private HttpRequest posting(Person person) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("user_id", person.caller().userId());
        body.set("job_posting", person.posting());
        return signedIn(person, "/api/job-postings")
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private HttpRequest upload(Person person, String postingId) {
        return signedIn(person, "/api/v1/cv/upload?language=" + person.language() + "&job_id=" + postingId)
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(person.pdf()))
                .build();
    }

    private HttpRequest report(Person person) {
        return request("/api/vpr")
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(person.report()))
                .build();
    }

    private HttpRequest.Builder signedIn(Person person, String path) {
        return request(path).header("Authorization", "Bearer " + person.caller().token());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(apiUrl + path)).timeout(ANSWER_LIMIT);
    }
}
