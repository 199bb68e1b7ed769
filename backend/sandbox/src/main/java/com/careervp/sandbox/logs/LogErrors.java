package com.careervp.sandbox.logs;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LimitExceededException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/// The failures CloudWatch Logs answers with.
final class LogErrors {
    private LogErrors() {}

    static CloudWatchLogsException noGroup() {
        return fill(
                ResourceNotFoundException.builder(),
                "ResourceNotFoundException",
                "The specified log group does not exist.");
    }

    static CloudWatchLogsException noStream() {
        return fill(
                ResourceNotFoundException.builder(),
                "ResourceNotFoundException",
                "The specified log stream does not exist.");
    }

    static CloudWatchLogsException noFilter() {
        return fill(
                ResourceNotFoundException.builder(),
                "ResourceNotFoundException",
                "The specified metric filter does not exist.");
    }

    static CloudWatchLogsException exists(String what) {
        return fill(
                ResourceAlreadyExistsException.builder(),
                "ResourceAlreadyExistsException",
                "The specified " + what + " already exists");
    }

    static CloudWatchLogsException invalid(String message) {
        return invalid(message, null);
    }

    static CloudWatchLogsException invalid(String message, @Nullable Exception cause) {
        return fill(InvalidParameterException.builder().cause(cause), "InvalidParameterException", message);
    }

    static CloudWatchLogsException limit(String message) {
        return fill(LimitExceededException.builder(), "LimitExceededException", message);
    }

    private static CloudWatchLogsException fill(AwsServiceException.Builder builder, String code, String message) {
        return (CloudWatchLogsException) builder.message(message)
                .statusCode(400)
                .requestId("sandbox-logs")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("CloudWatchLogs")
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    /// @return the value within its bounds
    static int limit(@Nullable Integer value, int standard, int most) {
        if (value == null) {
            return standard;
        }
        if (value < 1 || value > most) {
            throw invalid("Value '" + value + "' at 'limit' failed to satisfy constraint: it must be between 1 and "
                    + most + ".");
        }
        return value;
    }

    static String required(@Nullable String value, String parameter) {
        if (value == null || value.isEmpty()) {
            throw invalid("Value at '" + parameter + "' failed to satisfy constraint: it must not be empty.");
        }
        return value;
    }
}
