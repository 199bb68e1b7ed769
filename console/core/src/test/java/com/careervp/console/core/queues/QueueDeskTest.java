package com.careervp.console.core.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.fake.InMemoryEnvironment;
import com.careervp.console.core.jobs.JobError;
import com.careervp.console.core.jobs.SampleJobs;
import com.careervp.console.core.jobs.SampleUploads;
import com.careervp.contract.JobStatus;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.PipelineStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueDeskTest {
    private final InMemoryEnvironment environment = new InMemoryEnvironment();
    private final String jobs = environment.identity().names().vprJobsQueue();
    private final String dead = environment.identity().names().vprJobsDeadLetterQueue();
    private final Path folder;
    private final Queues queues;

    QueueDeskTest(@TempDir Path folder) {
        this.folder = folder;
        this.queues = environment.workspace(folder).queues();
    }

    private void deadLetters(int count) {
        for (int i = 0; i < count; i++) {
            environment.jobs.put(
                    SampleJobs.failed("j" + i, environment.time.now().minusSeconds(120), "LLM_TIMEOUT", "slow"), "{}");
            environment.messages.send(dead, "{\"job_id\":\"j" + i + "\"}", Map.of());
        }
    }

    private RedriveOutcome redrive(boolean canary) {
        return queues.redrive(RedriveRequest.all(dead, 100, canary, "mended"), progress -> {}, () -> false);
    }

    private QueueOverview of(String queue) {
        return queues.overview().stream()
                .filter(one -> one.queue().name().equals(queue))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aQueueIsFollowedByItsDeadLetterQueue() {
        String uploads = environment.identity().names().pipelineQueue();
        String deadUploads = environment.identity().names().pipelineDeadLetterQueue();
        List<QueueOverview> overview = queues.overview();
        assertThat(overview).extracting(one -> one.queue().name()).containsExactly(uploads, deadUploads, jobs, dead);
        assertThat(overview.getLast().feeds()).containsExactly(jobs);
        assertThat(of(jobs).consumers()).hasSize(1).allMatch(Consumer::enabled);
    }

    @Test
    void deadLettersThatCameFromATopicAreDeadLettersToo() {
        String matcher = environment.identity().names().pipelineFunctionDeadLetterQueue("matcher");
        environment.messages.create(matcher, "", 0);
        QueueOverview last = queues.overview().getLast();
        assertThat(last.queue().name()).isEqualTo(matcher);
        assertThat(last.deadLetterQueue()).isTrue();
        assertThat(last.redrivable()).isFalse();
        assertThat(new QueueName(matcher).subject()).isEqualTo("matcher");
        assertThat(new QueueName(jobs).brief()).isEqualTo("vpr-jobs-queue");
        assertThat(new QueueName("someone-elses").brief()).isEqualTo("someone-elses");
    }

    @Test
    void theDrainEstimateFollowsFromInAndOut() {
        for (int i = 0; i < 30; i++) {
            environment.messages.send(jobs, "{}", Map.of());
        }
        environment.metrics.put(
                "NumberOfMessagesSent", jobs, "Sum", environment.time.now().minusSeconds(60), 50);
        environment.metrics.put(
                "NumberOfMessagesDeleted", jobs, "Sum", environment.time.now().minusSeconds(60), 80);
        QueueOverview overview = of(jobs);
        assertThat(overview.flow().inPerMinute()).isEqualTo(10);
        assertThat(overview.drainEstimate()).contains(Duration.ofMinutes(5));
    }

    @Test
    void lookingLosesNothingAndLeavesEverythingVisible() {
        deadLetters(25);
        Peek peek = queues.peek(dead, 20);
        assertThat(peek.messages())
                .hasSize(20)
                .extracting(QueueMessage::messageId)
                .doesNotHaveDuplicates();
        assertThat(peek.note()).contains("5 more were not shown");
        assertThat(environment.messages.describe(dead).depth().visible()).isEqualTo(25);
    }

    @Test
    void aMessageKnowsItsJobAndAPoisonousOneDoesNot() {
        environment.messages.send(dead, "{\"job_id\":\"j1\"}", Map.of());
        environment.messages.send(dead, "not json {", Map.of());
        Peek peek = queues.peek(dead, 10);
        assertThat(peek.messages().get(0).jobId()).contains("j1");
        assertThat(peek.messages().get(0).prettyBody()).contains("\n");
        assertThat(peek.messages().get(1).jobId()).isEmpty();
        assertThat(peek.messages().get(1).prettyBody()).isEqualTo("not json {");
    }

    @Test
    void everythingIsRedrivenAfterACopyWasWritten() throws IOException {
        deadLetters(12);
        RedriveOutcome outcome = redrive(false);
        assertThat(outcome).isInstanceOf(RedriveOutcome.Finished.class);
        assertThat(outcome.moved()).hasSize(12);
        assertThat(environment.messages.bodies(dead)).isEmpty();
        assertThat(environment.messages.bodies(jobs)).hasSize(12);
        assertThat(Files.readString(outcome.backup())).contains("j0", "j11");
        assertThat(environment.audit.newest().orElseThrow().fact().result()).contains("moved 12");
    }

    @Test
    void anUploadsDeadLetterGoesBackToTheExtractorWithItsJobReopened() {
        PhysicalNames names = environment.identity().names();
        environment.uploads.put(
                SampleUploads.failed("u1", environment.time.now(), PipelineStep.EXTRACTION, "LLM_TIMEOUT"), "{}");
        environment.messages.send(names.pipelineDeadLetterQueue(), "{\"jobId\":\"u1\"}", Map.of());
        RedriveOutcome outcome = queues.redrive(
                RedriveRequest.all(names.pipelineDeadLetterQueue(), 100, true, "mended"), progress -> {}, () -> false);
        assertThat(outcome).isInstanceOf(RedriveOutcome.Finished.class);
        assertThat(environment.messages.bodies(names.pipelineQueue())).containsExactly("{\"jobId\":\"u1\"}");
        assertThat(environment.uploads.find("u1").orElseThrow().status()).isEqualTo(JobStatus.PENDING);
    }

    @Test
    void whatAFunctionGaveUpGoesBackToNoQueueAndSaysSo() {
        String steps = environment.identity().names().pipelineFunctionDeadLetterQueue("matcher");
        environment.messages.create(steps, "", 0);
        environment.messages.send(steps, "{\"Type\":\"Notification\",\"Message\":\"{}\"}", Map.of());
        assertThatExceptionOfType(ConsoleException.class)
                .isThrownBy(() -> queues.redrive(RedriveRequest.all(steps, 100, true, ""), progress -> {}, () -> false))
                .withMessageContaining("go back to no queue");
        assertThat(environment.messages.bodies(steps)).hasSize(1);
    }

    @Test
    void theCanaryStopsWhenTheSameErrorComesBack() {
        deadLetters(12);
        List<RedriveProgress> seen = new ArrayList<>();
        RedriveOutcome outcome = queues.redrive(
                RedriveRequest.all(dead, 100, true, "hopeful"),
                progress -> {
                    seen.add(progress);
                    if (progress.stage().startsWith("watching")) {
                        environment.time.advance(Duration.ofSeconds(1));
                        environment.jobs.fail(
                                "j0", new JobError(environment.time.now(), "LLM_TIMEOUT", "slow again", 4));
                    }
                },
                () -> false);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RedriveOutcome.Stopped.class,
                        stopped -> assertThat(stopped.why()).contains("j0", "LLM_TIMEOUT", "same error"));
        assertThat(outcome.moved()).hasSize(1);
        assertThat(environment.messages.describe(dead).depth().visible()).isEqualTo(11);
        assertThat(seen).isNotEmpty();
    }

    @Test
    void theCanaryGoesOnWhenTheFirstJobsComplete() {
        deadLetters(15);
        RedriveOutcome outcome = queues.redrive(
                RedriveRequest.all(dead, 100, true, "mended"),
                progress -> {
                    for (int i = 0; i < 15; i++) {
                        if (environment.messages.bodies(jobs).contains("{\"job_id\":\"j" + i + "\"}")) {
                            environment.jobs.complete("j" + i, environment.time.now());
                        }
                    }
                },
                () -> false);
        assertThat(outcome).isInstanceOf(RedriveOutcome.Finished.class);
        assertThat(outcome.moved()).hasSize(15);
    }

    @Test
    void aCanaryWhoseJobIsNeverWorkedOnStopsInsteadOfGoingOn() {
        deadLetters(3);
        assertThat(redrive(true))
                .isInstanceOfSatisfying(
                        RedriveOutcome.Stopped.class,
                        stopped -> assertThat(stopped.why()).contains("not worked on"));
    }

    @Test
    void beingToldToStopGivesTheRestBack() {
        deadLetters(5);
        List<String> asked = new ArrayList<>();
        RedriveOutcome outcome = queues.redrive(RedriveRequest.all(dead, 100, false, ""), progress -> {}, () -> {
            asked.add("?");
            return asked.size() > 2;
        });
        assertThat(outcome.moved()).hasSize(2);
        assertThat(environment.messages.describe(dead).depth().visible()).isEqualTo(3);
    }

    @Test
    void onlyTheSelectedMessagesMoveAndMissingOnesAreNamed() {
        deadLetters(5);
        String wanted = queues.peek(dead, 5).messages().get(2).messageId();
        RedriveOutcome outcome = queues.redrive(
                new RedriveRequest(dead, Set.of(wanted, "no-such"), 100, false, ""), progress -> {}, () -> false);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RedriveOutcome.Finished.class,
                        finished -> assertThat(finished.missing()).containsExactly("no-such"));
        assertThat(environment.messages.describe(dead).depth().visible()).isEqualTo(4);
    }

    @Test
    void withoutACopyNothingIsTouched() throws IOException {
        deadLetters(2);
        Path file = Files.writeString(folder.resolve("not-a-folder"), "");
        Queues unwritable = new InMemoryQueues(environment, file.resolve("below")).queues();
        assertThatExceptionOfType(ConsoleException.class)
                .isThrownBy(
                        () -> unwritable.redrive(RedriveRequest.all(dead, 10, false, ""), progress -> {}, () -> false))
                .withMessageContaining("no copy could be written");
        assertThat(environment.messages.describe(dead).depth().visible()).isEqualTo(2);
        assertThat(environment.messages.bodies(jobs)).isEmpty();
    }

    private record InMemoryQueues(InMemoryEnvironment environment, Path folder) {
        Queues queues() {
            return environment.workspace(folder).queues();
        }
    }

    @Test
    void deletedMessagesAreCopiedFirst() throws IOException {
        deadLetters(3);
        String wanted = queues.peek(dead, 3).messages().getFirst().messageId();
        Path backup = queues.delete(dead, Set.of(wanted), "poison");
        assertThat(Files.readString(backup)).contains(wanted);
        assertThat(environment.messages.bodies(dead)).hasSize(2);
    }

    @Test
    void deletingWhatIsNotThereDeletesNothing() {
        deadLetters(2);
        String there = queues.peek(dead, 1).messages().getFirst().messageId();
        assertThatThrownBy(() -> queues.delete(dead, Set.of(there, "gone"), "x"))
                .hasMessageContaining("1 of 2");
        assertThat(environment.messages.describe(dead).depth().visible()).isEqualTo(2);
    }

    @Test
    void anEditedMessageReplacesTheOldOne() {
        environment.messages.send(dead, "{\"job\":\"j1\"}", Map.of());
        String id = queues.peek(dead, 1).messages().getFirst().messageId();
        queues.editAndResend(dead, id, jobs, "{\"job_id\":\"j1\"}", "wrong field");
        assertThat(environment.messages.bodies(dead)).isEmpty();
        assertThat(environment.messages.bodies(jobs)).containsExactly("{\"job_id\":\"j1\"}");
    }

    @Test
    void aQueueThatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(ConsoleException.class)
                .isThrownBy(() -> queues.peek("nowhere", 1))
                .satisfies(e -> assertThat(e.failure()).isInstanceOf(ConsoleFailure.NotFound.class));
    }

    @Test
    void aRateOutsideReasonIsRefused() {
        assertThatThrownBy(() -> RedriveRequest.all(dead, 0, true, "")).hasMessageContaining("0.1 to 300");
        assertThatThrownBy(() -> RedriveRequest.all(dead, Double.NaN, true, "")).hasMessageContaining("0.1 to 300");
    }
}
