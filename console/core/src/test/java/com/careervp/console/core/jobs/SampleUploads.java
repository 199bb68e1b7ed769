package com.careervp.console.core.jobs;

import com.careervp.contract.JobStatus;
import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Uploads for tests. Steps take a second each, one after the other from a second after the upload.
public final class SampleUploads {
    private SampleUploads() {}

    /// Nothing has begun.
    public static Job waiting(String id, Instant at) {
        return upload(id, JobStatus.PENDING, at, PipelineStep.EXTRACTION, StepStatus.WAITING, "");
    }

    /// The extraction is under way.
    public static Job running(String id, Instant at) {
        return upload(id, JobStatus.PROCESSING, at, PipelineStep.EXTRACTION, StepStatus.RUNNING, "");
    }

    /// The job failed in a step; those before it are done.
    public static Job failed(String id, Instant at, PipelineStep step, String code) {
        return upload(id, JobStatus.FAILED, at, step, StepStatus.FAILED, code);
    }

    /// The same job as another person's, which failed with another message.
    public static Job of(String user, Job job, String message) {
        @Nullable
        JobError error = job.run()
                .lastError()
                .map(old -> new JobError(old.at(), old.code(), message, old.attempt()))
                .orElse(null);
        JobRun run = job.run();
        return new Job(
                new JobKey(job.jobId(), JobKind.PIPELINE, user, ""),
                job.status(),
                job.times(),
                new JobRun(
                        run.attempts(), "", error, error == null ? List.of() : List.of(error), run.messageId(), "", ""),
                job.cost(),
                job.work());
    }

    /// Complete but for one of the parallel steps.
    public static Job completedWithout(String id, Instant at, PipelineStep branch, String code) {
        return upload(id, JobStatus.COMPLETED, at, branch, StepStatus.FAILED, code);
    }

    public static Job completed(String id, Instant at) {
        return upload(id, JobStatus.COMPLETED, at, PipelineStep.DASHBOARD, StepStatus.DONE, "");
    }

    private static Job upload(
            String id, JobStatus status, Instant at, PipelineStep reached, StepStatus state, String code) {
        List<JobStep> steps = Stream.of(PipelineStep.values())
                .map(step -> step(
                        step, at, step == reached ? state : passed(step, reached, status), step == reached ? code : ""))
                .toList();
        Instant ended = at.plusSeconds(60);
        @Nullable
        JobError error = status == JobStatus.FAILED ? new JobError(ended, code, "it could not be done", 1) : null;
        return new Job(
                new JobKey(id, JobKind.PIPELINE, "user-" + id, ""),
                status,
                new JobTimes(at, steps.getFirst().startedAt(), status.ended() ? ended : null),
                new JobRun(
                        steps.getFirst().attempts(),
                        "",
                        error,
                        error == null ? List.of() : List.of(error),
                        "m-0",
                        "",
                        ""),
                JobCost.none(),
                new JobWork(steps, outputs(id, steps), Map.of("file", "cv.pdf", "match score", "71")));
    }

    private static StepStatus passed(PipelineStep step, PipelineStep reached, JobStatus status) {
        return step.compareTo(reached) < 0 || status == JobStatus.COMPLETED ? StepStatus.DONE : StepStatus.WAITING;
    }

    private static JobStep step(PipelineStep step, Instant at, StepStatus state, String code) {
        Instant start = at.plusSeconds(1 + List.of(PipelineStep.values()).indexOf(step));
        boolean begun = state != StepStatus.WAITING;
        return new JobStep(
                step,
                state,
                begun ? 1 : 0,
                begun ? start : null,
                state.hasEnded() ? end(start, at, step, state) : null,
                code);
    }

    /// The last thing that happens to a job, a step that ends it, is a minute after the upload.
    private static Instant end(Instant start, Instant at, PipelineStep step, StepStatus state) {
        return state == StepStatus.FAILED && !step.isBranch() ? at.plusSeconds(60) : start.plus(Duration.ofSeconds(1));
    }

    private static List<JobOutput> outputs(String id, List<JobStep> steps) {
        return Stream.of(PipelineOutput.values())
                .filter(output -> steps.stream()
                        .anyMatch(step -> step.step() == maker(output) && step.state() == StepStatus.DONE))
                .map(output -> new JobOutput(output.id(), output.fileName(), output.contentType(), output.keyOf(id)))
                .toList();
    }

    private static PipelineStep maker(PipelineOutput output) {
        return switch (output) {
            case CV_JSON -> PipelineStep.EXTRACTION;
            case CV_WORD -> PipelineStep.WORD;
            case MATCH_JSON -> PipelineStep.MATCH;
            case FEEDBACK_JSON -> PipelineStep.FEEDBACK;
            case OFFER_WORD -> PipelineStep.OFFER;
            case DASHBOARD_HTML -> PipelineStep.DASHBOARD;
        };
    }
}
