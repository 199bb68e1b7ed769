package com.careervp.console.cli;

import com.careervp.console.core.services.PipelineRun;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `careervp pipeline …`
@Command(
        name = "pipeline",
        description = "The pipeline that makes documents of a CV.",
        mixinStandardHelpOptions = true,
        subcommands = PipelineCommands.Submit.class)
final class PipelineCommands {

    @Command(
            name = "submit",
            description = {
                "Uploads a CV, waits, and writes all outputs into a folder.",
                "Exit code 1 when the job or one of its steps failed."
            },
            mixinStandardHelpOptions = true)
    static final class Submit implements ServiceCommand {
        @Mixin
        private CvUpload upload = new CvUpload();

        @Mixin
        private Caller caller = new Caller();

        @Option(names = "--posting", paramLabel = "POSTING.json", description = "the posting to match against")
        private String posting = "";

        @Override
        public Caller caller() {
            return caller;
        }

        @Override
        public int call(ServiceSession session) {
            CvUpload.Material material = upload.read(session, posting);
            String jobId = CvUpload.start(session, material).jobId();
            PipelineRun run = CvUpload.follow(session, jobId, PipelineRun::ended);
            Map<String, Path> outputs = new LinkedHashMap<>();
            String folder = upload.folder(run.jobId());
            session.pipeline()
                    .outputs(run.jobId())
                    .forEach(
                            (name, content) -> outputs.put(name, session.files().write(folder, name, content)));
            session.result(report(run, outputs), text(run, session.files().path(folder), outputs));
            if (!run.whole()) {
                session.output().note("careervp: " + CvUpload.trouble(run));
                return ExitCodes.FAILED;
            }
            return ExitCodes.OK;
        }

        private static String text(PipelineRun run, Path folder, Map<String, Path> outputs) {
            return "job " + run.jobId() + " " + run.status().id()
                    + (run.score() == null ? "" : ", match score " + run.score())
                    + (outputs.isEmpty()
                            ? ", nothing was written"
                            : "\n" + folder + ": " + String.join(", ", outputs.keySet()));
        }
    }

    /// What is printed about a run.
    ///
    /// @param outputs by the file's name
    record Report(
            String jobId,
            String status,
            Map<String, StepReport> steps,
            @Nullable Integer matchScore,
            Map<String, Path> outputs,
            PipelineRun.@Nullable Trouble error) {}

    record StepReport(
            String state,
            @Nullable Double seconds,
            @Nullable String errorCode) {}

    static Report report(PipelineRun run, Map<String, Path> outputs) {
        Map<String, StepReport> steps = new LinkedHashMap<>();
        run.steps()
                .forEach((name, step) ->
                        steps.put(name, new StepReport(step.state().id(), step.seconds(), step.errorCode())));
        return new Report(run.jobId(), run.status().id(), steps, run.score(), outputs, run.error());
    }
}
