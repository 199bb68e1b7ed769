package com.careervp.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.fake.InMemoryEnvironment;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.SampleJobs;
import com.careervp.console.core.jobs.SampleUploads;
import com.careervp.contract.JobStatus;
import com.careervp.contract.MetricNames;
import com.careervp.contract.PipelineStep;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobCommandsTest {
    private static final String ID = "7f3c2a10-1b2c-4d3e-8f90-a1b2c3d4e5f6";

    private final InMemoryEnvironment environment = new InMemoryEnvironment();
    private final Instant now = environment.time.now();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Output output = new Output(new PrintWriter(out), new PrintWriter(err));
    private final Path folder;
    private final RecordedPrograms programs;
    private final CareervpCli cli;

    JobCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        programs = new RecordedPrograms(environment.workspace(folder));
        cli = CareervpCli.serving(programs, environment.workspace(folder), (user, plan) -> "token", output);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        int code = cli.run(List.of(arguments));
        output.out().flush();
        output.err().flush();
        return code;
    }

    private JsonNode json() {
        try {
            return new ObjectMapper().readTree(out.toString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not one JSON value: " + out, e);
        }
    }

    @Test
    void jobsAreListedWithTheirKindAndByKind() {
        environment.jobs.put(SampleJobs.job("report", JobStatus.COMPLETED, now), "{}");
        environment.uploads.put(SampleUploads.completedWithout("upload", now, PipelineStep.MATCH, "LLM_TIMEOUT"), "{}");
        environment.tailored.put(SampleJobs.of(JobKind.TAILORING, "tailored", JobStatus.COMPLETED, now), "{}");
        assertThat(run("jobs", "list")).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("KIND "))
                .anyMatch(line -> line.startsWith("vpr "))
                .anyMatch(line -> line.startsWith("pipeline "))
                .noneMatch(line -> line.startsWith("tailoring "));
        assertThat(out.toString()).contains("LLM_TIMEOUT", "tailored CVs are found only with user:");
        assertThat(run("jobs", "list", "--kind", "pipeline", "--json")).isZero();
        assertThat(json().path("jobs")).hasSize(1);
        assertThat(json().at("/jobs/0/key/jobId").asText()).isEqualTo("upload");
        assertThat(run("jobs", "list", "--user", "user-tailored")).isZero();
        assertThat(out.toString()).contains("tailoring");
        assertThat(run("jobs", "list", "kind:letter")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("expected vpr, pipeline or tailoring");
    }

    @Test
    void anUploadIsShownWithItsStepsAndOutputs() {
        environment.uploads.put(
                SampleUploads.completedWithout(ID, now, PipelineStep.MATCH, "LLM_TIMEOUT"),
                "{\"cvFileName\":\"cv.pdf\"}");
        assertThat(run("jobs", "show", ID)).isZero();
        assertThat(out.toString())
                .contains(
                        "CV pipeline  COMPLETED  LLM_TIMEOUT",
                        "match score: 71",
                        "matching              failed  1      1.0      LLM_TIMEOUT",
                        "cv_word  cv.docx",
                        "matching failed with LLM_TIMEOUT",
                        "cv.pdf");
        assertThat(run("jobs", "show", ID, "--json")).isZero();
        assertThat(json().path("steps")).hasSize(6);
        assertThat(json().at("/steps/0/step").asText()).isEqualTo("pdf_extraction");
        assertThat(json().at("/steps/0/seconds").asDouble()).isEqualTo(1);
        assertThat(json().at("/steps/2/errorCode").asText()).isEqualTo("LLM_TIMEOUT");
        assertThat(json().path("outputs")).hasSize(5);
        assertThat(json().at("/facts/file").asText()).isEqualTo("cv.pdf");
        assertThat(json().at("/job/key/kind").asText()).isEqualTo("PIPELINE");
    }

    @Test
    void outputsAreWrittenIntoAFolder() {
        environment.uploads.put(SampleUploads.failed(ID, now, PipelineStep.MATCH, "X"), "{}");
        environment.uploads.putObject(ID + "/cv_data.json", "{\"a\":1}");
        environment.uploads.putObject(ID + "/cv.docx", "word");
        assertThat(run("--working-folder", folder.toString(), "jobs", "outputs", ID, "--to", "here", "--json"))
                .isZero();
        assertThat(folder.resolve("here/cv_data.json")).hasContent("{\"a\":1}");
        assertThat(folder.resolve("here/cv.docx")).hasContent("word");
        assertThat(json().at("/outputs/cv_word").asText())
                .isEqualTo(folder.resolve("here/cv.docx").toString());
    }

    @Test
    void whereThereIsNothingToWriteTheExitCodeSaysSo() {
        environment.uploads.put(SampleUploads.waiting(ID, now), "{}");
        environment.uploads.put(SampleUploads.completed("expired", now), "{}");
        assertThat(run("jobs", "outputs", ID, "--to", folder.toString())).isEqualTo(ExitCodes.FAILED);
        assertThat(out.toString()).contains("has made nothing yet; it is PENDING");
        assertThat(run("jobs", "outputs", "expired", "--to", folder.toString())).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("CVP-NOT-FOUND", "it has expired");
        assertThat(run("jobs", "outputs", "nobody", "--to", "x")).isEqualTo(ExitCodes.FAILED);
        assertThat(run("jobs", "outputs", ID)).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void whoWritesFilesIsToldWhereTheCallerStands() {
        CareervpCli standalone = CareervpCli.standalone(programs, output);
        assertThat(standalone.run(List.of("jobs", "outputs", ID, "--to", "here")))
                .isEqualTo(7);
        assertThat(programs.calls)
                .containsExactly("served [--working-folder, " + Path.of("").toAbsolutePath() + ", jobs, outputs, " + ID
                        + ", --to, here]");
    }

    @Test
    void anUploadIsRetriedAndWhatCannotBeSaysWhy() {
        environment.uploads.put(SampleUploads.failed(ID, now, PipelineStep.EXTRACTION, "LLM_TIMEOUT"), "{}");
        environment.uploads.put(SampleUploads.failed("late", now, PipelineStep.DASHBOARD, "INTERNAL_ERROR"), "{}");
        assertThat(run("jobs", "retry", ID, "--reason", "model is back")).isZero();
        assertThat(out.toString()).contains(ID + "  done, message ");
        assertThat(run("jobs", "retry", "late", "--json")).isEqualTo(ExitCodes.FAILED);
        assertThat(json().at("/0/outcome").asText()).isEqualTo("not-possible");
        assertThat(json().at("/0/why").asText()).contains("upload the file again");
    }

    @Test
    void costsAreToldByServiceAndInAll() {
        Instant earlier = now.minus(Duration.ofHours(1));
        environment.metrics.put(MetricNames.PIPELINE_COMPLETED, "dev", "Sum", earlier, 2);
        environment.metrics.put(MetricNames.PIPELINE_COST, "dev", "Sum", earlier, 0.03);
        environment.metrics.put(MetricNames.VPR_COMPLETED, MetricNames.PATH_SYNC, "Sum", earlier, 1);
        environment.metrics.put(MetricNames.VPR_COST, MetricNames.PATH_SYNC, "Sum", earlier, 0.027);
        assertThat(run("costs")).isZero();
        assertThat(out.toString())
                .contains("CV pipeline    2          0.030000  0.015000", "Cover letters  0          0.000000  –")
                .contains("0.057000 USD on 2026-11-22 (UTC)");
        assertThat(run("costs", "--json", "--from", "2026-11-21")).isZero();
        assertThat(json().path("services")).hasSize(4);
        assertThat(json().path("usd").decimalValue()).isEqualByComparingTo("0.057");
        assertThat(json().path("from").asText()).isEqualTo("2026-11-21");
        assertThat(run("costs", "--from", "yesterday")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("--from is \"yesterday\"");
        assertThat(run("costs", "--from", "2026-11-23")).isEqualTo(ExitCodes.USAGE);
    }
}
