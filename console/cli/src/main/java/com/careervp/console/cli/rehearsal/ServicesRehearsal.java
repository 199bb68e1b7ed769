package com.careervp.console.cli.rehearsal;

import com.careervp.console.cli.ExitCodes;
import com.careervp.console.cli.Json;
import com.careervp.console.cli.Output;
import com.careervp.console.core.Workspace;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.rollout.ChangeOutcome;
import com.careervp.console.core.rollout.WeightRequest;
import com.careervp.console.core.services.DocumentServices;
import com.careervp.console.core.services.HttpServiceApi;
import com.careervp.console.core.services.Pipeline;
import com.careervp.console.core.services.PipelineRun;
import com.careervp.console.core.services.RefusedException;
import com.careervp.console.core.services.Reply;
import com.careervp.console.core.services.ServiceApi;
import com.careervp.contract.JobStatus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Sends requests to every service, as people would, and counts what became of each. Nothing is believed but the API's
/// answers.
public final class ServicesRehearsal {
    private static final int AT_ONCE = 8;
    /// Half of the reports go to each of the two paths.
    private static final int WEIGHT = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final String REASON = "rehearsal of all services";
    private static final String SYNC = "vpr-sync";
    private static final String ASYNC = "vpr-async";
    private static final String PIPELINE = "cv-pipeline";
    private static final String TAILORING = "cv-tailoring";
    private static final String LETTERS = "cover-letter";

    private final ServicesGround ground;
    private final Workspace workspace;
    private final Timing timing;
    private final Output output;
    private final Promises promises = new Promises();
    private final Map<String, ServiceCounts> counts = new LinkedHashMap<>();

    public ServicesRehearsal(ServicesGround ground, Output output) {
        this.ground = ground;
        this.workspace = ground.workspace();
        this.timing = workspace.timing();
        this.output = output;
        for (String service : new String[] {SYNC, ASYNC, PIPELINE, TAILORING, LETTERS}) {
            counts.put(service, new ServiceCounts());
        }
    }

    /// Prints one JSON object, a service each.
    ///
    /// @param requests to each service, from 1; twice as many reports, for its two paths
    /// @return [ExitCodes#FAILED] when a request was lost or a service got none
    public int run(int requests, boolean json) {
        try (HttpServiceApi api = HttpServiceApi.open(workspace.identity().apiUrl(), "");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            output.note("reports: " + 2 * requests + " requests on two paths");
            weight();
            atOnce(threads, 2 * requests, number -> report(api, number));
            output.note("uploads, then a tailored CV and a letter from each: " + requests);
            atOnce(threads, requests, number -> documents(api, 2 * requests + number));
        } catch (BrokenPromise | ConsoleException e) {
            promises.expect(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            promises.expect(false, "interrupted");
        }
        Map<String, ServiceCounts.Report> reports = new LinkedHashMap<>();
        counts.forEach((service, count) -> reports.put(service, count.report()));
        reports.forEach((service, report) -> {
            promises.expect(report.submitted() > 0, service + " got no request");
            promises.expect(report.lost() == 0, service + " lost " + report.lost());
        });
        output.result(json ? Json.line(reports) : Json.text(reports));
        promises.broken().forEach(broken -> output.note("BROKEN: " + broken));
        return promises.broken().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
    }

    private void weight() throws BrokenPromise {
        ChangeOutcome up = workspace.rollout().change(WeightRequest.to(WEIGHT, REASON), progress -> {});
        if (!(up instanceof ChangeOutcome.Changed)) {
            throw new BrokenPromise("the weight did not go up to " + WEIGHT + ": " + up);
        }
    }

    private static void atOnce(ExecutorService threads, int count, IntConsumer one) throws InterruptedException {
        Semaphore free = new Semaphore(AT_ONCE);
        for (int i = 0; i < count; i++) {
            int number = i;
            free.acquire();
            threads.execute(() -> {
                try {
                    one.accept(number);
                } finally {
                    free.release();
                }
            });
        }
        free.acquire(AT_ONCE);
    }

    private ServiceCounts count(String service) {
        return counts.computeIfAbsent(service, name -> new ServiceCounts());
    }

    private void report(HttpServiceApi shared, int number) {
        ServicesGround.Applicant person = ground.applicant(number);
        ServiceApi api = shared.as(person.token());
        Reply reply;
        try {
            reply = api.post(
                    "/api/vpr", "application/json", person.reportRequest().getBytes(StandardCharsets.UTF_8));
        } catch (ConsoleException e) {
            // nothing says which path it took; that it went unanswered must not be overlooked
            count(SYNC).submitted();
            count(SYNC).failed(e.failure().code());
            return;
        }
        ServiceCounts mine = count(reply.candidate() ? ASYNC : SYNC);
        mine.submitted();
        if (!reply.accepted()) {
            mine.failed(reply.code());
        } else if (reply.candidate()) {
            awaitReport(api, reply.body().path("job_id").asText(""), mine);
        } else {
            mine.completed();
        }
    }

    private void awaitReport(ServiceApi api, String jobId, ServiceCounts mine) {
        long end = timing.nanos().getAsLong() + PATIENCE.toNanos();
        do {
            JsonNode body = answered(api, "/api/vpr/status/" + jobId);
            String status = body.path("status").asText("");
            if (status.equals(JobStatus.COMPLETED.name())) {
                mine.completed();
                return;
            }
            if (status.equals(JobStatus.FAILED.name())) {
                mine.failed(body.at("/error/code").asText("UNKNOWN"));
                return;
            }
        } while (timing.nanos().getAsLong() < end && timing.waited(LOOK));
    }

    /// A look that is not answered is made again by the caller; nothing is counted by it.
    private JsonNode answered(ServiceApi api, String path) {
        try {
            return api.get(path).body();
        } catch (ConsoleException e) {
            output.note(path + " was not answered: " + e.getMessage());
            return MissingNode.getInstance();
        }
    }

    private void documents(HttpServiceApi shared, int number) {
        ServicesGround.Applicant person = ground.applicant(number);
        ServiceApi api = shared.as(person.token());
        DocumentServices documents = new DocumentServices(api, person.userId());
        Optional<String> posting = tried(() -> documents.store(person.posting()), count(PIPELINE), false);
        Optional<String> cv = posting.flatMap(id -> upload(new Pipeline(api, timing), person, id));
        if (posting.isEmpty() || cv.isEmpty()) {
            return;
        }
        String postingId = posting.orElseThrow();
        tried(() -> documents.tailor("application-" + postingId, postingId, 1), count(TAILORING), true);
        tried(
                () -> documents.letter(
                        cv.orElseThrow(), postingId, person.posting(), DocumentServices.LetterWishes.USUAL),
                count(LETTERS),
                true);
    }

    private Optional<String> upload(Pipeline pipeline, ServicesGround.Applicant person, String postingId) {
        ServiceCounts mine = count(PIPELINE);
        Optional<String> job =
                tried(() -> pipeline.submit(person.pdf(), person.language(), Optional.of(postingId)), mine, false);
        if (job.isEmpty()) {
            return Optional.empty();
        }
        mine.submitted();
        PipelineRun run;
        try {
            run = pipeline.follow(job.orElseThrow(), PATIENCE, PipelineRun::ended, look -> {});
        } catch (RefusedException | ConsoleException e) {
            output.note("job " + job.orElseThrow() + " could not be followed: " + e.getMessage());
            return Optional.empty();
        }
        if (run.whole()) {
            mine.completed();
        } else if (run.ended()) {
            mine.failed(run.trouble().map(PipelineRun.Trouble::code).orElseGet(() -> failedStep(run)));
        }
        return run.cvId();
    }

    private static String failedStep(PipelineRun run) {
        return run.steps().values().stream()
                .map(PipelineRun.Step::errorCode)
                .filter(code -> code != null)
                .findFirst()
                .orElse("UNKNOWN");
    }

    /// @param whole whether the answer is the end of it; otherwise only a failure is counted
    private <T> Optional<T> tried(Supplier<T> request, ServiceCounts mine, boolean whole) {
        if (whole) {
            mine.submitted();
        }
        String code;
        try {
            T answer = request.get();
            if (whole) {
                mine.completed();
            }
            return Optional.of(answer);
        } catch (RefusedException e) {
            code = e.code();
        } catch (ConsoleException e) {
            code = e.failure().code();
        }
        if (!whole) {
            mine.submitted();
        }
        mine.failed(code);
        return Optional.empty();
    }
}
