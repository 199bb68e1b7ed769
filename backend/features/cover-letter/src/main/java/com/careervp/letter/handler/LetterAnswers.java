package com.careervp.letter.handler;

import com.careervp.aws.gateway.ApiError;
import com.careervp.aws.gateway.ApiResponse;
import com.careervp.aws.rate.Permit;
import com.careervp.contract.ApiHeaders;
import com.careervp.contract.ErrorCodes;
import com.careervp.contract.ResultCodes;
import com.careervp.kernel.facts.Violation;
import com.careervp.letter.LetterOutcome;
import com.careervp.letter.StoredLetterJson;
import com.careervp.letter.WriteLetter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answers of the route, in the form its callers know.
///
/// @param permit what the caller's rate limit says; null where it was not asked
record LetterAnswers(String requestId, @Nullable Permit permit) {

    ApiResponse of(LetterOutcome outcome) {
        return switch (outcome) {
            case LetterOutcome.Written written -> written(written);
            case LetterOutcome.Refused(String code, String message) ->
                refusal(new ApiError(statusOf(code), code, message), List.of());
            case LetterOutcome.Failed failed ->
                refusal(
                        new ApiError(statusOf(failed.code()), failed.code(), failed.message(), failed.retryAfter()),
                        failed.violations());
        };
    }

    private ApiResponse written(LetterOutcome.Written written) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        boolean warned = !written.letter().warnings().isEmpty();
        body.put("success", true)
                .put(
                        "code",
                        warned ? ResultCodes.COVER_LETTER_GENERATED_WITH_WARNINGS : ResultCodes.COVER_LETTER_GENERATED);
        body.setAll(StoredLetterJson.write(written.letter()));
        body.put("download_url", written.download().toString())
                .put(
                        "download_url_expires_at",
                        written.letter()
                                .origin()
                                .writtenAt()
                                .plus(WriteLetter.LINK_VALIDITY)
                                .toString());
        return new ApiResponse.Answer(200, body, headers());
    }

    ApiResponse refusal(ApiError error) {
        return refusal(error, List.of());
    }

    private ApiResponse refusal(ApiError error, List<Violation> violations) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("success", false)
                .put(
                        "code",
                        error.code().equals(ErrorCodes.VALIDATION_ERROR) ? ErrorCodes.INVALID_REQUEST : error.code())
                .put("error", error.message())
                .put("request_id", requestId);
        if (!violations.isEmpty()) {
            ObjectNode validation = body.putObject("fvs_validation").put("passed", false);
            StoredLetterJson.violations(violations, validation.putArray("violations"));
        }
        Map<String, String> headers = headers();
        error.retryAfterSeconds().ifPresent(seconds -> headers.put("Retry-After", seconds));
        return new ApiResponse.Answer(error.status(), body, headers);
    }

    /// The reset in whole seconds since 1970, never one too early.
    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        Permit known = permit;
        if (known != null) {
            headers.put(ApiHeaders.RATE_LIMIT, Integer.toString(known.limit()));
            headers.put(ApiHeaders.RATE_REMAINING, Integer.toString(known.remaining()));
            headers.put(ApiHeaders.RATE_RESET, Long.toString((known.reset().toEpochMilli() + 999) / 1000));
        }
        return headers;
    }

    private static int statusOf(String code) {
        return switch (code) {
            case ErrorCodes.UNAUTHORIZED -> 401;
            case ErrorCodes.FORBIDDEN -> 403;
            case ErrorCodes.CV_NOT_FOUND, ErrorCodes.JOB_NOT_FOUND -> 404;
            case ErrorCodes.VPR_NOT_FOUND, ErrorCodes.FVS_HALLUCINATION_DETECTED -> 400;
            case ErrorCodes.LLM_RATE_LIMITED -> 429;
            case ErrorCodes.LLM_TIMEOUT -> 504;
            case ErrorCodes.LLM_UNAVAILABLE, ErrorCodes.STORAGE_UNAVAILABLE -> 503;
            default -> 502;
        };
    }
}
