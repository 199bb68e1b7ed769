package com.careervp.console.ui.sample;

import static com.careervp.contract.StepStatus.DONE;
import static com.careervp.contract.StepStatus.FAILED;
import static com.careervp.contract.StepStatus.RUNNING;
import static com.careervp.contract.StepStatus.SKIPPED;
import static com.careervp.contract.StepStatus.WAITING;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobCost;
import com.careervp.console.core.jobs.JobError;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.core.jobs.JobRun;
import com.careervp.console.core.jobs.JobStep;
import com.careervp.console.core.jobs.JobTimes;
import com.careervp.console.core.jobs.JobWork;
import com.careervp.contract.JobStatus;
import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records of jobs: what a day brings.
public final class SampleJobRecords {
    public static final String RUNNING_UPLOAD = "3b0c8a1e-52d4-4b5f-8f0a-6f1f5d7d9a01";
    public static final String PARTLY_UPLOAD = "9c2f4d7a-0e1b-4c3d-a5f6-7b8c9d0e1f02";
    public static final String FAILED_UPLOAD = "c41d9b60-7a2e-4f8b-9d3c-5e6f7a8b9c03";
    public static final String WHOLE_UPLOAD = "e85a1f3c-6b7d-4e9f-8a0b-1c2d3e4f5a04";
    public static final String TAILORED = "f0a6b2c8-4d5e-4f60-9b7c-8d9e0f1a2b05";
    public static final String FAILED_REPORT = "8f60aa75-6f2f-4098-bd46-91696dc92fbf";

    private static final Instant NOW = SampleWorkspace.NOW;

    private SampleJobRecords() {}

    /// Newest first.
    static List<Job> day() {
        List<Job> jobs = new ArrayList<>();
        jobs.add(running(RUNNING_UPLOAD, "try-1122-120502"));
        jobs.add(upload(
                PARTLY_UPLOAD,
                JobStatus.COMPLETED,
                75,
                List.of(DONE, DONE, DONE, FAILED, DONE, DONE),
                "LLM_UNUSABLE_ANSWER"));
        jobs.add(report(FAILED_REPORT, JobStatus.FAILED, 96));
        jobs.add(tailored());
        jobs.add(upload(
                FAILED_UPLOAD,
                JobStatus.FAILED,
                140,
                List.of(FAILED, WAITING, WAITING, WAITING, WAITING, WAITING),
                "NO_CV_FOUND"));
        jobs.add(upload(WHOLE_UPLOAD, JobStatus.COMPLETED, 190, List.of(DONE, DONE, SKIPPED, DONE, SKIPPED, DONE), ""));
        for (int i = 0; i < 60; i++) {
            JobStatus status = i == 0 ? JobStatus.PENDING : i == 1 ? JobStatus.PROCESSING : JobStatus.COMPLETED;
            jobs.add(report(
                    UUID.nameUUIDFromBytes(new byte[] {(byte) i}).toString(),
                    i % 9 == 5 ? JobStatus.FAILED : status,
                    220 + i * 37));
        }
        return jobs;
    }

    /// An upload that stands in its parallel steps.
    public static Job running(String jobId, String userId) {
        Instant created = NOW.minusSeconds(28);
        List<JobStep> steps = List.of(
                step(PipelineStep.EXTRACTION, DONE, 1, created.plusMillis(400), 4_320, ""),
                step(PipelineStep.WORD, DONE, 1, created.plusMillis(5_000), 840, ""),
                step(PipelineStep.MATCH, RUNNING, 2, created.plusMillis(16_000), -1, ""),
                step(PipelineStep.FEEDBACK, RUNNING, 1, created.plusMillis(5_100), -1, ""),
                step(PipelineStep.OFFER, DONE, 1, created.plusMillis(5_100), 12_400, ""),
                step(PipelineStep.DASHBOARD, WAITING, 0, null, -1, ""));
        return new Job(
                new JobKey(jobId, JobKind.PIPELINE, userId, ""),
                JobStatus.PROCESSING,
                new JobTimes(created, created.plusMillis(400), null),
                new JobRun(1, "7", null, List.of(), "m-118", "1-6743", ""),
                JobCost.none(),
                new JobWork(
                        steps,
                        List.of(
                                output(PipelineOutput.CV_JSON, jobId),
                                output(PipelineOutput.CV_WORD, jobId),
                                output(PipelineOutput.OFFER_WORD, jobId)),
                        Map.of("language", "en")));
    }

    /// An upload without a posting of which everything was made.
    public static Job whole(String jobId) {
        return upload(jobId, JobStatus.COMPLETED, 190, List.of(DONE, DONE, SKIPPED, DONE, SKIPPED, DONE), "");
    }

    private static Job upload(String jobId, JobStatus status, long secondsAgo, List<StepStatus> states, String error) {
        Instant created = NOW.minusSeconds(secondsAgo);
        List<JobStep> steps = new ArrayList<>();
        int place = 0;
        for (PipelineStep step : PipelineStep.values()) {
            StepStatus state = states.get(place);
            boolean begun = state == DONE || state == FAILED;
            steps.add(step(
                    step,
                    state,
                    begun ? state == FAILED ? 3 : 1 : 0,
                    begun ? created.plusMillis(500 + place * 1_700L) : null,
                    begun ? 260 + place * 2_310L : -1,
                    state == FAILED ? error : ""));
            place++;
        }
        boolean failed = status == JobStatus.FAILED;
        return new Job(
                new JobKey(jobId, JobKind.PIPELINE, "u-" + secondsAgo, ""),
                status,
                new JobTimes(created, created.plusMillis(500), created.plusMillis(17_400)),
                new JobRun(
                        failed ? 3 : 1,
                        "7",
                        failed
                                ? new JobError(
                                        created.plusMillis(900),
                                        error,
                                        "No name, no position and no education were found in the 2 pages of this file.",
                                        3)
                                : null,
                        List.of(),
                        "m-97",
                        "1-6701",
                        ""),
                JobCost.none(),
                new JobWork(
                        steps,
                        failed
                                ? List.of()
                                : Arrays.stream(PipelineOutput.values())
                                        .filter(each -> error.isEmpty() || each != PipelineOutput.FEEDBACK_JSON)
                                        .map(each -> output(each, jobId))
                                        .toList(),
                        failed ? Map.of("language", "en") : Map.of("language", "en", "match score", "71")));
    }

    private static JobStep step(
            PipelineStep step, StepStatus state, int attempts, @Nullable Instant started, long millis, String error) {
        return new JobStep(
                step,
                state,
                attempts,
                started,
                started == null || millis < 0 ? null : started.plusMillis(millis),
                error);
    }

    private static JobOutput output(PipelineOutput output, String jobId) {
        return new JobOutput(output.id(), output.fileName(), output.contentType(), output.keyOf(jobId));
    }

    private static Job tailored() {
        Instant created = NOW.minusSeconds(120);
        return new Job(
                new JobKey(TAILORED, JobKind.TAILORING, "u-103", "application-000103"),
                JobStatus.COMPLETED,
                new JobTimes(created, created, created.plusMillis(2_100)),
                new JobRun(1, "", null, List.of(), "", "1-6688", "tailored/cv.json"),
                new JobCost("claude-sonnet-4-5", 4_210, 1_870, new BigDecimal("0.0407")),
                JobWork.of(
                        List.of(
                                new JobOutput("json", "tailored-cv.json", "application/json", "tailored/cv.json"),
                                new JobOutput(
                                        "word",
                                        "tailored-cv.docx",
                                        PipelineOutput.CV_WORD.contentType(),
                                        "tailored/cv.docx")),
                        Map.of("keyword coverage", "83 %")));
    }

    private static Job report(String jobId, JobStatus status, long secondsAgo) {
        Instant created = NOW.minusSeconds(secondsAgo);
        boolean failed = status == JobStatus.FAILED;
        boolean rateLimited = secondsAgo % 2 == 0;
        JobError error = failed
                ? rateLimited
                        ? new JobError(created.plusSeconds(9), "LLM_RATE_LIMITED", "the model answered 429", 3)
                        : new JobError(
                                created.plusSeconds(3),
                                "FVS_HALLUCINATION_DETECTED",
                                "The report states what the CV and the gap responses do not, in executive_summary",
                                1)
                : null;
        return new Job(
                new JobKey(jobId, JobKind.VPR, "u-" + secondsAgo, "application-" + secondsAgo),
                status,
                new JobTimes(
                        created,
                        status == JobStatus.PENDING ? null : created.plusMillis(310),
                        status.ended() ? created.plusMillis(41_200) : null),
                new JobRun(
                        status == JobStatus.PENDING ? 0 : failed && rateLimited ? 3 : 1,
                        status == JobStatus.PENDING ? "" : "42",
                        error,
                        List.of(),
                        "m-1",
                        "1-6600",
                        status == JobStatus.COMPLETED ? "results/" + jobId + ".json" : ""),
                status == JobStatus.COMPLETED
                        ? new JobCost("claude-sonnet-4-5", 3_900, 1_450, new BigDecimal("0.0334"))
                        : JobCost.none(),
                JobWork.none());
    }
}
