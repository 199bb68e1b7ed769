package com.careervp.vpr.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.language.LanguageModelException.Reason;
import com.careervp.vpr.handler.Api.Answer;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.testing.Faults.Service;
import com.careervp.vpr.testing.Samples;
import com.careervp.vpr.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every row of the API's table, on both paths.
class VprApiTest {
    private final World world = new World();
    private final Api api = new Api(world);

    @Test
    void aNewSubmissionIs202WithThePendingJob() {
        Answer answer = api.submit(Samples.body());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("job_id").asText())
                .isEqualTo(world.theJob().id());
        assertThat(answer.body().path("status").asText()).isEqualTo("PENDING");
        assertThat(answer.body().path("message").asText()).isNotEmpty();
        assertThat(answer.headers())
                .containsEntry("X-CareerVP-Path", "async")
                .containsEntry("X-Request-Id", "request-1");
    }

    @Test
    void aRepeatedSubmissionIs200WithTheExistingJob() {
        String jobId = api.submit(Samples.body()).body().path("job_id").asText();
        world.workOff();

        Answer again = api.submit(Samples.body());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("job_id").asText()).isEqualTo(jobId);
        assertThat(again.body().path("status").asText()).isEqualTo("COMPLETED");
        assertThat(world.queue.sent()).isEqualTo(1);
        assertThat(world.model.calls()).isEqualTo(1);
    }

    @Test
    void aNewSynchronousRequestIs200WithTheReportAndARepeatedOneToo() {
        Answer first = api.sync(Samples.body());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().at("/vpr/keywords/0").asText()).isEqualTo("shift planning");
        assertThat(first.body().at("/token_usage/model").asText()).isEqualTo("offline-writer");
        assertThat(first.headers()).containsEntry("X-CareerVP-Path", "sync");
        assertThat(api.sync(Samples.body()).body()).isEqualTo(first.body());
        assertThat(world.model.calls()).isEqualTo(1);
    }

    @Test
    void everyOffendingFieldIsNamedAtOnceOnBothPaths() {
        String body = "{\"application_id\":7,\"user_id\":\"a#b\",\"job_posting\":{\"company_name\":\" \","
                + "\"requirements\":[\"x\",null]},\"gap_responses\":[{}]}";
        for (Answer answer : new Answer[] {api.submit(body), api.sync(body)}) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
            assertThat(answer.error())
                    .contains(
                            "application_id",
                            "user_id",
                            "job_posting.company_name",
                            "job_posting.role_title",
                            "job_posting.requirements[1]",
                            "gap_responses[0].question",
                            "gap_responses[0].answer");
            assertThat(answer.body().path("request_id").asText()).isEqualTo("request-1");
            assertThat(answer.body().path("success").asBoolean(true)).isFalse();
        }
    }

    @Test
    void fieldsThatAreNotKnownAreTolerated() {
        String body = Samples.body().replaceFirst("\\{", "{\"from_the_future\":{\"a\":[1]},");

        assertThat(api.submit(body).status()).isEqualTo(202);
    }

    @Test
    void aBodyOver256KiBIs413OnBothPathsAndOneOfExactlyThatSizeIsRead() {
        int bytes = Samples.body().getBytes(StandardCharsets.UTF_8).length;
        String padding = " ".repeat(VprBody.LIMIT_BYTES - bytes);

        assertThat(api.submit(Samples.body() + padding + " ").status()).isEqualTo(413);
        assertThat(api.sync(Samples.body() + padding + " ").code()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(api.submit(Samples.body() + padding).status()).isEqualTo(202);
    }

    @ParameterizedTest(name = "{0} out of reach is 503 {1}")
    @CsvSource({"JOBS, STORAGE_UNAVAILABLE", "CVS, STORAGE_UNAVAILABLE", "QUEUE, QUEUE_UNAVAILABLE"})
    void aServiceOutOfReachIs503WithRetryAfter(Service service, String code) {
        world.faults.breakDown(service);

        Answer answer = api.submit(Samples.body());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
        assertThat(answer.text()).doesNotContain("out of reach");
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({"THROTTLED, 429, LLM_RATE_LIMITED", "TIMEOUT, 504, LLM_TIMEOUT", "UNAVAILABLE, 503, LLM_UNAVAILABLE"})
    void aModelThatGivesNoReportIsToldOnTheSynchronousPath(Reason reason, int status, String code) {
        world.model.fails(reason, Duration.ofSeconds(9));

        Answer answer = api.sync(Samples.body());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.headers()).containsEntry("Retry-After", "9");
    }

    @Test
    void anInventedReportIs422OnTheSynchronousPath() {
        world.model.answers(Samples.inventedReport());

        Answer answer = api.sync(Samples.body());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("FVS_HALLUCINATION_DETECTED");
        assertThat(answer.text()).doesNotContain("Globex");
    }

    @Test
    void theStatusFollowsTheJob() {
        String jobId = api.submit(Samples.body()).body().path("job_id").asText();

        Answer pending = api.status(jobId);
        assertThat(pending.status()).isEqualTo(202);
        assertThat(pending.body().path("created_at").asText()).isEqualTo("2026-11-22T07:05:00.000Z");
        assertThat(pending.body().path("attempts").asInt(-1)).isZero();
        assertThat(pending.body().has("started_at")).isFalse();

        Job waiting = world.theJob();
        world.jobs.transition(waiting, waiting.claimed("7", "message-1", world.clock.instant()));
        Answer processing = api.status(jobId);
        assertThat(processing.status()).isEqualTo(202);
        assertThat(processing.body().path("status").asText()).isEqualTo("PROCESSING");
        assertThat(processing.body().has("started_at")).isTrue();
        assertThat(processing.body().path("attempts").asInt()).isEqualTo(1);

        world.workOff();
        Answer completed = api.status(jobId);
        assertThat(completed.status()).isEqualTo(200);
        assertThat(completed.body().path("result_url").asText())
                .isEqualTo("https://results.example/results/" + jobId + ".json?expires=3600");
        assertThat(completed.body().at("/token_usage/input_tokens").asInt()).isEqualTo(1200);
        assertThat(completed.body().path("cost_usd").isNumber()).isTrue();
        assertThat(completed.body().has("completed_at")).isTrue();
    }

    @Test
    void aFailedJobsStatusIs200WithItsError() {
        world.model.answers(Samples.inventedReport());
        String jobId = api.submit(Samples.body()).body().path("job_id").asText();
        world.workOff();

        Answer failed = api.status(jobId);

        assertThat(failed.status()).isEqualTo(200);
        assertThat(failed.body().path("status").asText()).isEqualTo("FAILED");
        assertThat(failed.body().at("/error/code").asText()).isEqualTo("FVS_HALLUCINATION_DETECTED");
        assertThat(failed.body().at("/error/message").asText()).isNotEmpty();
    }

    @Test
    void anUnknownAndAnExpiredJobAre404() {
        String jobId = api.submit(Samples.body()).body().path("job_id").asText();
        world.workOff();
        world.clock.advance(Duration.ofHours(25));

        assertThat(api.status(jobId).status()).isEqualTo(404);
        assertThat(api.status("00000000-0000-4000-8000-999999999999").code()).isEqualTo("JOB_NOT_FOUND");
        assertThat(api.status("KEY#vpr#user-1#application-1").status()).isEqualTo(404);
        assertThat(api.status(null).status()).isEqualTo(404);
    }

    @Test
    void aSignedInCallerSeesOnlyTheirOwnJobsAndSubmitsOnlyForThemselves() {
        String jobId = api.submit(Samples.body()).body().path("job_id").asText();

        api.signInAs(Samples.USER);
        assertThat(api.status(jobId).status()).isEqualTo(202);
        api.signInAs("somebody-else");
        assertThat(api.status(jobId).status()).isEqualTo(403);
        assertThat(api.submit(Samples.body()).code()).isEqualTo("FORBIDDEN");
        assertThat(api.sync(Samples.body()).status()).isEqualTo(403);
    }

    @Test
    void aStatusThatCannotBeReadIs503() {
        world.faults.breakDown(Service.JOBS);

        assertThat(api.status("00000000-0000-4000-8000-000000000001").status()).isEqualTo(503);
    }
}
