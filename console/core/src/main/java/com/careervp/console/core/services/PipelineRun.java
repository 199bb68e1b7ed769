package com.careervp.console.core.services;

import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.StepStatus;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far an upload is, as the API says it.
///
/// @param progress 0 to 100
/// @param steps by their names, in the order in which they run
/// @param score how well the CV fits the posting, 0 to 100; null where nothing was matched
/// @param cv names the extracted version of the person's CV; null before the extraction
/// @param error why nothing came of it; null where something did
public record PipelineRun(
        String jobId,
        PipelineStatus status,
        int progress,
        Map<String, Step> steps,
        @Nullable Integer score,
        @Nullable String cv,
        @Nullable Trouble error) {

    /// @param seconds of the newest attempt in the environment's time; null until it has ended
    /// @param errorCode null where the step did not fail
    public record Step(
            StepStatus state,
            @Nullable Double seconds,
            @Nullable String errorCode) {}

    /// @param message for the person who uploaded
    public record Trouble(String code, String message) {}

    public PipelineRun {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /// @throws IllegalStateException when the answer is not a status
    static PipelineRun of(JsonNode body) {
        String status = body.path(PipelineAttributes.STATUS).asText("");
        Map<String, Step> steps = new LinkedHashMap<>();
        body.path(PipelineAttributes.STEPS)
                .properties()
                .forEach(step -> steps.put(step.getKey(), step(step.getKey(), step.getValue())));
        JsonNode error = body.path("error");
        return new PipelineRun(
                body.path(PipelineAttributes.JOB_ID).asText(""),
                PipelineStatus.of(status)
                        .orElseThrow(() -> new IllegalStateException("the API answered the status \"" + status
                                + "\", expected pending, processing, completed or failed")),
                body.path(PipelineAttributes.PROGRESS).asInt(),
                steps,
                body.path(PipelineAttributes.MATCH_SCORE).isNumber()
                        ? body.path(PipelineAttributes.MATCH_SCORE).asInt()
                        : null,
                text(body, PipelineAttributes.CV_ID),
                error.isObject()
                        ? new Trouble(
                                error.path("code").asText(""),
                                error.path("message").asText(""))
                        : null);
    }

    private static Step step(String name, JsonNode node) {
        String state = node.path(PipelineAttributes.STEP_STATE).asText("");
        return new Step(
                StepStatus.of(state)
                        .orElseThrow(() -> new IllegalStateException(
                                "the API answered the state \"" + state + "\" of the step " + name)),
                seconds(node),
                text(node, PipelineAttributes.STEP_ERROR_CODE));
    }

    private static @Nullable Double seconds(JsonNode node) {
        String started = text(node, PipelineAttributes.STEP_STARTED_AT);
        String ended = text(node, PipelineAttributes.STEP_ENDED_AT);
        if (started == null || ended == null) {
            return null;
        }
        try {
            return Duration.between(Instant.parse(started), Instant.parse(ended))
                            .toMillis()
                    / 1000.0;
        } catch (DateTimeException e) {
            throw new IllegalStateException("the API answered times of a step that are none: " + started, e);
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }

    public boolean ended() {
        return status.hasEnded();
    }

    public Optional<String> cvId() {
        return Optional.ofNullable(cv);
    }

    public Optional<Trouble> trouble() {
        return Optional.ofNullable(error);
    }

    /// Whether everything that was to be made is there.
    public boolean whole() {
        return status == PipelineStatus.COMPLETED
                && steps.values().stream().noneMatch(step -> step.state() == StepStatus.FAILED);
    }
}
