package com.careervp.console.cli;

import com.careervp.console.core.services.DocumentServices;
import com.careervp.console.core.services.PipelineRun;
import com.careervp.console.core.services.Posting;
import com.careervp.console.core.services.TryPipeline;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A command that has the CV extracted by the pipeline and then a document written from it.
abstract class WritingCommand implements ServiceCommand {
    @Mixin
    private CvUpload upload = new CvUpload();

    @Mixin
    private Caller caller = new Caller();

    @Option(names = "--posting", required = true, paramLabel = "POSTING.json", description = "the job posting")
    private String posting = "";

    private final String fileName;

    WritingCommand(String fileName) {
        this.fileName = fileName;
    }

    /// Looks at the options before anything is sent.
    ///
    /// @throws IllegalArgumentException when one of them is not as expected
    abstract void check();

    abstract DocumentServices.Document write(ServiceSession session, String cvId, String postingId, Posting posting);

    @Override
    public final Caller caller() {
        return caller;
    }

    /// What is printed.
    ///
    /// @param jobId of the pipeline's job that extracted the CV
    /// @param code of the API's answer
    /// @param outputs by the file's name
    record Report(
            String jobId, String cvId, String postingId, String code, Map<String, Path> outputs, JsonNode result) {}

    @Override
    public final int call(ServiceSession session) {
        check();
        CvUpload.Material material = upload.read(session, posting);
        Posting wanted = material.posting();
        if (wanted == null) {
            throw new IllegalArgumentException("--posting is empty, expected a JSON file");
        }
        TryPipeline.Started started = CvUpload.start(session, material);
        String postingId = started.postingId().orElseThrow();
        PipelineRun run =
                CvUpload.follow(session, started.jobId(), look -> look.cvId().isPresent());
        Optional<String> cvId = run.cvId();
        if (cvId.isEmpty()) {
            session.result(PipelineCommands.report(run, Map.of()), "job " + run.jobId() + " gave no CV");
            session.output().note("careervp: " + CvUpload.trouble(run));
            return ExitCodes.FAILED;
        }
        DocumentServices.Document document = write(session, cvId.orElseThrow(), postingId, wanted);
        String folder = upload.folder(run.jobId());
        Map<String, Path> outputs = new LinkedHashMap<>();
        outputs.put(
                fileName + ".json",
                session.files()
                        .write(
                                folder,
                                fileName + ".json",
                                Json.text(document.content()).getBytes(StandardCharsets.UTF_8)));
        if (document.word().length > 0) {
            outputs.put(fileName + ".docx", session.files().write(folder, fileName + ".docx", document.word()));
        }
        String code = document.content().path("code").asText("");
        session.result(
                new Report(run.jobId(), cvId.orElseThrow(), postingId, code, outputs, document.content()),
                code + "\n" + session.files().path(folder) + ": " + String.join(", ", outputs.keySet()));
        return ExitCodes.OK;
    }
}
