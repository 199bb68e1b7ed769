package com.careervp.language.provider;

import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the failures of providers mean. Messages name the provider's code and request id and never its own message,
/// which may quote the request.
public final class ProviderFailures {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private ProviderFailures() {}

    /// What an HTTP status of a model's API means.
    public static Reason reasonOf(int status) {
        return switch (status) {
            case 429 -> Reason.THROTTLED;
            // Bedrock answers 408 where the model took too long
            case 408, 504 -> Reason.TIMEOUT;
            case 413 -> Reason.REFUSED;
            // Bedrock answers 424 where the model itself broke down
            case 409, 424 -> Reason.UNAVAILABLE;
            default -> status >= 500 ? Reason.UNAVAILABLE : Reason.DENIED;
        };
    }

    /// The wait that a `Retry-After` header asks for: seconds, or the time when to come back.
    public static Optional<Duration> retryAfter(@Nullable String header, InstantSource clock) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant when = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), when);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException notADate) {
            // A header that says nothing is as good as none.
            return Optional.empty();
        }
    }

    /// How long one call may take.
    ///
    /// @param longest for prompts without a deadline
    /// @throws LanguageModelException when no time is left
    public static Duration limit(Prompt prompt, Duration longest) {
        Duration left = prompt.deadline().remaining();
        if (left.toMillis() < 1) {
            throw new LanguageModelException(
                    Reason.TIMEOUT, "No time was left to ask a model for " + prompt.reference(), null, null);
        }
        return left.compareTo(longest) < 0 ? left : longest;
    }
}
