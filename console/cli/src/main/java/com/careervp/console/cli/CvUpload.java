package com.careervp.console.cli;

import com.careervp.console.core.services.PdfFile;
import com.careervp.console.core.services.PipelineRun;
import com.careervp.console.core.services.Posting;
import com.careervp.console.core.services.TryPipeline;
import com.careervp.console.core.services.TryRequest;
import com.careervp.contract.StepStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The CV that a command begins with, and what becomes of it in the pipeline.
final class CvUpload {
    private static final List<String> LANGUAGES = List.of("de", "en", "fr");
    private static final String USUAL_LANGUAGE = "en";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Parameters(paramLabel = "FILE.pdf", description = "the CV")
    private String file = "";

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "de, en or fr; default the posting's, or en")
    private String language = "";

    @Option(names = "--out", paramLabel = "FOLDER", description = "for the results; default ./careervp-JOBID")
    private String out = "";

    String folder(String jobId) {
        return out.isEmpty() ? "careervp-" + jobId : out;
    }

    /// What is sent, read and checked before anything is sent.
    record Material(PdfFile pdf, String language, @Nullable Posting posting) {
        TryRequest as(String userId) {
            return new TryRequest(pdf, language, Optional.ofNullable(posting), userId);
        }
    }

    Material read(ServiceSession session, String postingFile) {
        Posting posting =
                postingFile.isEmpty() ? null : Posting.read(session.files().path(postingFile));
        return new Material(PdfFile.read(session.files().path(file)), language(posting), posting);
    }

    private String language(@Nullable Posting posting) {
        if (language.isEmpty()) {
            return posting != null && LANGUAGES.contains(posting.language()) ? posting.language() : USUAL_LANGUAGE;
        }
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("--language is \"" + language + "\", expected de, en or fr");
        }
        return language;
    }

    /// Stores the posting and uploads.
    static TryPipeline.Started start(ServiceSession session, Material material) {
        TryPipeline.Started started = session.trying().start(material.as(session.userId()));
        session.output().note("uploaded: job " + started.jobId());
        return started;
    }

    /// Waits, saying each step that is reached.
    static PipelineRun follow(ServiceSession session, String jobId, Predicate<PipelineRun> wanted) {
        Map<String, StepStatus> said = new HashMap<>();
        return session.pipeline()
                .follow(
                        jobId,
                        PATIENCE,
                        wanted,
                        run -> run.steps().forEach((name, step) -> {
                            boolean news =
                                    step.state() != StepStatus.WAITING && said.put(name, step.state()) != step.state();
                            if (news) {
                                session.output().note("  " + name + ": " + text(step));
                            }
                        }));
    }

    private static String text(PipelineRun.Step step) {
        return step.state().id()
                + (step.seconds() == null ? "" : " after " + step.seconds() + " s")
                + (step.errorCode() == null ? "" : " (" + step.errorCode() + ")");
    }

    /// Says why a run is not what it should be.
    static String trouble(PipelineRun run) {
        return run.trouble()
                .map(trouble -> trouble.code() + ": " + trouble.message())
                .orElseGet(() -> "job " + run.jobId() + " is " + run.status().id() + " at " + run.progress() + " %"
                        + (run.ended() ? "; a step failed" : "; it goes on, look at its status later"));
    }
}
