package com.careervp.console.core.services;

import com.careervp.console.core.environment.Timing;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineOutput;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The pipeline that makes documents of an uploaded CV, for one person.
public final class Pipeline {
    private static final String BASE = "/api/v1/cv";
    private static final Duration LOOK = Duration.ofMillis(250);

    private final ServiceApi api;
    private final Timing timing;

    public Pipeline(ServiceApi api, Timing timing) {
        this.api = api;
        this.timing = timing;
    }

    /// Uploads a CV.
    ///
    /// @param language of the documents: `de`, `en` or `fr`
    /// @param postingId of a stored posting to match against
    /// @return the id of the job
    /// @throws RefusedException when the API does not take it
    public String submit(PdfFile pdf, String language, Optional<String> postingId) {
        StringBuilder path = new StringBuilder(BASE).append("/upload?language=").append(encoded(language));
        postingId.ifPresent(id -> path.append("&job_id=").append(encoded(id)));
        path.append("&file_name=").append(encoded(pdf.name()));
        Reply reply =
                api.post(path.toString(), "application/pdf", pdf.content()).orRefused();
        String jobId = reply.body().path(PipelineAttributes.JOB_ID).asText("");
        if (jobId.isEmpty()) {
            throw new IllegalStateException("the API took the upload and answered no " + PipelineAttributes.JOB_ID);
        }
        return jobId;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// @throws RefusedException when there is no such job, or it is not this person's
    public PipelineRun look(String jobId) {
        return PipelineRun.of(
                api.get(BASE + "/status/" + encoded(jobId)).orRefused().body());
    }

    /// Looks until the run is as wanted or has ended. A look that the API cannot answer at the moment is repeated.
    ///
    /// @param patience on a real watch
    /// @param progress hears every look; on the calling thread
    /// @return the last look; it has not ended when the patience did, or the thread was interrupted
    public PipelineRun follow(
            String jobId, Duration patience, Predicate<PipelineRun> wanted, Consumer<PipelineRun> progress) {
        long end = timing.nanos().getAsLong() + patience.toNanos();
        while (true) {
            boolean late = timing.nanos().getAsLong() > end;
            try {
                PipelineRun run = look(jobId);
                progress.accept(run);
                if (run.ended() || wanted.test(run) || late || !timing.waited(LOOK)) {
                    return run;
                }
            } catch (RefusedException e) {
                if (!e.passing() || late || !timing.waited(LOOK)) {
                    throw e;
                }
            }
        }
    }

    /// What the job has made so far, by the name of the file.
    public Map<String, byte[]> outputs(String jobId) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        api.get(BASE + "/download/" + encoded(jobId))
                .orRefused()
                .body()
                .path(PipelineAttributes.OUTPUTS)
                .properties()
                .forEach(output -> PipelineOutput.of(output.getKey())
                        .ifPresent(known -> files.put(
                                known.fileName(),
                                api.download(URI.create(output.getValue().asText())))));
        return files;
    }
}
