package com.careervp.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.faults.CallFaults.Kind;
import com.careervp.aws.faults.Killed;
import com.careervp.contract.ErrorCodes;
import com.careervp.contract.MetricNames;
import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.kernel.failure.FailureException;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.testing.CvPdfs;
import com.careervp.pipeline.testing.Deliveries.Receiver;
import com.careervp.pipeline.testing.PipelineWorld;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Goes through every call that the pipeline makes to anything outside itself, from the upload to the dashboard: once
/// each the process dies before it, or right after it, or the call fails, or its answer is lost. Repeats and the
/// sweeper must bring every job to one end with whole documents.
class DeathAtEveryCallTest {

    private static Stream<Arguments> kindsOnceAndTwiceDelivered() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.of(false, true).map(twice -> Arguments.of(kind, twice)));
    }

    @ParameterizedTest(name = "{0}, everything delivered twice: {1}")
    @MethodSource("kindsOnceAndTwiceDelivered")
    void wheneverItHappensTheJobEndsOnceAndWhole(Kind kind, boolean twice) throws IOException {
        List<String> calls = undisturbed(twice);
        assertThat(calls).as("the calls of one upload").hasSizeGreaterThan(40);
        for (int number = 1; number <= calls.size(); number++) {
            PipelineWorld world = world(twice);
            world.faults.at(number, kind);
            Optional<AcceptUpload.Outcome> answer = upload(world, CvPdfs.plain());
            world.workOff();

            String where = kind + " at call " + number + ", " + calls.get(number - 1) + ", answered " + answer;
            assertThat(world.faults.hasHappened()).as(where).isTrue();
            assertWhole(world, answer, where);
        }
    }

    private static List<String> undisturbed(boolean twice) throws IOException {
        PipelineWorld world = world(twice);
        Optional<AcceptUpload.Outcome> answer = upload(world, CvPdfs.plain());
        world.workOff();

        assertThat(answer.orElseThrow()).isInstanceOf(AcceptUpload.Outcome.Accepted.class);
        assertThat(world.deliveries.ready()).isEqualTo(1);
        assertWhole(world, answer, "undisturbed");
        return world.faults.calls();
    }

    private static PipelineWorld world(boolean twice) {
        PipelineWorld world = new PipelineWorld();
        world.postings.store(PipelineWorld.USER, CvPdfs.posting());
        if (twice) {
            world.deliveries.twice();
        }
        return world;
    }

    /// Empty where the process died.
    private static Optional<AcceptUpload.Outcome> upload(PipelineWorld world, byte[] pdf) {
        String posting =
                world.postings.store(PipelineWorld.USER, CvPdfs.posting()).id();
        try {
            return Optional.of(world.accept()
                    .accept(new AcceptUpload.Request(PipelineWorld.USER, "cv.pdf", "en", Optional.of(posting)), pdf));
        } catch (Killed e) {
            return Optional.empty();
        }
    }

    private static void assertWhole(PipelineWorld world, Optional<AcceptUpload.Outcome> answer, String where)
            throws IOException {
        boolean accepted = answer.orElse(null) instanceof AcceptUpload.Outcome.Accepted;
        if (world.jobs.all().isEmpty()) {
            assertThat(accepted).as(where).isFalse();
            assertThat(world.deliveries.sent()).as(where).isZero();
            return;
        }
        PipelineJob job = world.theJob();
        assertThat(world.jobs.endings()).as(where).containsOnly(java.util.Map.entry(job.id(), 1));
        assertThat(world.deliveries.deadLetters()).as(where).isEmpty();
        if (job.status() == PipelineStatus.FAILED) {
            assertThat(answer.orElse(null)).as(where).isInstanceOf(AcceptUpload.Outcome.Unavailable.class);
            assertThat(job.failure().orElseThrow().code()).as(where).isEqualTo(ErrorCodes.QUEUE_UNAVAILABLE);
            assertThat(world.cvs.size()).as(where).isZero();
            return;
        }
        assertThat(job.progress()).as(where).isEqualTo(100);
        for (PipelineStep step : PipelineStep.values()) {
            assertThat(job.state(step).status()).as(where + ": " + step).isEqualTo(StepStatus.DONE);
        }
        assertOneVersion(world, job, where);
        assertWholeOutputs(world, job, where);
        assertThat(world.metric(MetricNames.PIPELINE_COMPLETED)).as(where).isLessThanOrEqualTo(1);
        assertThat(world.metric(MetricNames.PIPELINE_FAILED)).as(where).isZero();
    }

    private static void assertOneVersion(PipelineWorld world, PipelineJob job, String where) {
        assertThat(world.cvs.size()).as(where).isEqualTo(1);
        assertThat(job.cvVersion()).as(where).isEqualTo(1);
        assertThat(world.cvs.newest(PipelineWorld.USER).orElseThrow().id())
                .as(where)
                .isEqualTo(job.cvId());
    }

    private static void assertWholeOutputs(PipelineWorld world, PipelineJob job, String where) throws IOException {
        assertThat(job.outputs()).as(where).containsOnlyKeys(PipelineOutput.values());
        for (PipelineOutput output : PipelineOutput.values()) {
            String which = where + ": " + output;
            List<byte[]> history = world.files.history(job.id(), output);
            assertThat(history).as(which).isNotEmpty();
            byte[] content = history.getLast();
            switch (output) {
                case CV_JSON, MATCH_JSON, FEEDBACK_JSON ->
                    assertThat(new JsonMapper().readTree(content)).as(which).isNotEmpty();
                case CV_WORD, OFFER_WORD ->
                    assertThat(entries(content)).as(which).contains("word/document.xml");
                case DASHBOARD_HTML ->
                    assertThat(new String(content, StandardCharsets.UTF_8).strip())
                            .as(which)
                            .startsWith("<!DOCTYPE html>")
                            .endsWith("</html>");
            }
            if (output != PipelineOutput.CV_WORD && output != PipelineOutput.OFFER_WORD) {
                assertThat(history)
                        .as(which + " is the same each time")
                        .allMatch(again -> Arrays.equals(again, content));
            }
        }
    }

    private static List<String> entries(byte[] zip) throws IOException {
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            return Stream.iterate(stream.getNextEntry(), entry -> entry != null, _ -> next(stream))
                    .map(entry -> entry.getName())
                    .toList();
        }
    }

    private static java.util.zip.ZipEntry next(ZipInputStream stream) {
        try {
            return stream.getNextEntry();
        } catch (IOException e) {
            throw new AssertionError("a damaged Word file", e);
        }
    }

    @Test
    void aNewerUploadBetweenTheTriesOfAnotherMakesNoThirdVersion() {
        PipelineWorld world = world(false);
        upload(world, CvPdfs.plain());
        // begin, find in the cache, read the file, ask the model, cache, remember
        world.faults.at(6, Kind.KILLED_AFTER);
        world.workOff(next -> next.attempt() == 2);
        assertThat(world.faults.calls().getLast()).isEqualTo("CvStore.remember");
        assertThat(world.faults.hasHappened()).isTrue();

        upload(world, CvPdfs.with("- Trained five new planners."));
        world.workOff();

        assertThat(world.jobs.all()).extracting(PipelineJob::status).containsOnly(PipelineStatus.COMPLETED);
        assertThat(world.jobs.all()).extracting(PipelineJob::cvVersion).containsExactlyInAnyOrder(1, 2);
        assertThat(world.cvs.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Receiver.class,
            names = {"WORD", "MATCH", "FEEDBACK", "OFFER"})
    void aBranchThatDiesEveryTimeFailsAloneAndTheRestIsMade(Receiver dying) {
        PipelineWorld world = world(false);
        world.kill(delivery -> delivery.receiver() == dying);
        upload(world, CvPdfs.plain());
        world.workOff();

        PipelineJob job = world.theJob();
        assertThat(job.status()).isEqualTo(PipelineStatus.COMPLETED);
        assertThat(world.jobs.endings()).containsOnly(java.util.Map.entry(job.id(), 1));
        assertThat(PipelineStep.branches().stream()
                        .filter(step -> job.state(step).status() == StepStatus.FAILED)
                        .toList())
                .singleElement()
                .satisfies(step -> assertThat(step.name()).isEqualTo(dying.name()))
                .satisfies(step -> assertThat(job.state(step).errorCode()).isEqualTo(ErrorCodes.INTERNAL_ERROR));
        assertThat(job.outputs()).hasSize(5).containsKey(PipelineOutput.DASHBOARD_HTML);
    }

    @ParameterizedTest
    @EnumSource(
            value = Receiver.class,
            names = {"EXTRACTOR", "DASHBOARD"})
    void aStepThatEverythingHangsOnAndThatDiesEveryTimeFailsTheJobOnce(Receiver dying) {
        PipelineWorld world = world(false);
        world.kill(delivery -> delivery.receiver() == dying);
        upload(world, CvPdfs.plain());
        world.workOff();

        PipelineJob job = world.theJob();
        assertThat(job.status()).isEqualTo(PipelineStatus.FAILED);
        assertThat(job.failure().orElseThrow().code()).isEqualTo(ErrorCodes.INTERNAL_ERROR);
        assertThat(world.jobs.endings()).containsOnly(java.util.Map.entry(job.id(), 1));
        assertThat(world.metric(MetricNames.PIPELINE_FAILED)).isEqualTo(1);
    }

    @Test
    void aCvThatIsThereIsNotGivenUpBecauseNobodyCouldBeTold() {
        PipelineWorld world = world(false);
        upload(world, CvPdfs.plain());
        // the first two deliveries die at once, the third finds the topic out of reach
        world.kill(delivery -> delivery.receiver() == Receiver.EXTRACTOR && delivery.attempt() < 3);
        world.workOff(next -> next.attempt() == 3);
        // a sweep, then the nine calls of an extraction
        world.faults.at(10, Kind.FAILED_BEFORE);
        world.workOff();

        assertThat(world.faults.hasHappened()).isTrue();
        assertThat(world.faults.calls().get(9)).isEqualTo("PipelineMessages.tellExtracted");
        assertThat(world.theJob().status()).isEqualTo(PipelineStatus.COMPLETED);
        assertThat(world.cvs.size()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadFromTheRecordComesAgain() {
        PipelineWorld world = world(false);
        upload(world, CvPdfs.plain());
        world.faults.at(1, Kind.FAILED_BEFORE);
        String jobId = world.theJob().id();

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> world.extract().extract(jobId, 1, com.careervp.language.Deadline.none()))
                .isInstanceOf(FailureException.class);
        world.workOff();
        assertThat(world.theJob().status()).isEqualTo(PipelineStatus.COMPLETED);
    }
}
