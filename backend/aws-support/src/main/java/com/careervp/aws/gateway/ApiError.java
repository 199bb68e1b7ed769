package com.careervp.aws.gateway;

import com.careervp.contract.ErrorCodes;
import com.careervp.kernel.validation.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An answer that says no. `message` is for the caller: it is written here and never taken from an exception.
///
/// @param status the HTTP status, 400 or above
/// @param code one of [ErrorCodes]
/// @param retryAfter what the Retry-After header says, or null where waiting does not help
public record ApiError(
        int status, String code, String message, @Nullable Duration retryAfter) {

    public ApiError(int status, String code, String message) {
        this(status, code, message, null);
    }

    /// 400, naming every offending field.
    public static ApiError invalid(List<Problem> problems) {
        return invalid(
                "Validation failed: " + problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    }

    public static ApiError invalid(String message) {
        return new ApiError(400, ErrorCodes.VALIDATION_ERROR, message);
    }

    public static ApiError tooLarge(int limitBytes) {
        return new ApiError(
                413,
                ErrorCodes.PAYLOAD_TOO_LARGE,
                "The request body is larger than " + limitBytes / 1024 + " KiB, the most that is accepted");
    }

    public static ApiError forbidden(String message) {
        return new ApiError(403, ErrorCodes.FORBIDDEN, message);
    }

    public static ApiError unavailable(String code, String message, Duration retryAfter) {
        return new ApiError(503, code, message, retryAfter);
    }

    public static ApiError internal() {
        return new ApiError(500, ErrorCodes.INTERNAL_ERROR, "The request could not be completed");
    }

    /// Seconds for the Retry-After header, at least one; a begun second counts, so that nobody comes back too early.
    public Optional<String> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter)
                .map(wait -> Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
}
