package com.careervp.sandbox.sns;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;

/// The failures SNS answers with.
final class SnsErrors {
    private SnsErrors() {}

    static SnsException notFound(String what) {
        return fill(NotFoundException.builder(), 404, "NotFound", what + " does not exist");
    }

    static SnsException invalid(String message) {
        return invalid(message, null);
    }

    static SnsException invalid(String message, @Nullable Exception cause) {
        return fill(
                InvalidParameterException.builder().cause(cause),
                400,
                "InvalidParameter",
                "Invalid parameter: " + message);
    }

    static SnsException fill(AwsServiceException.Builder builder, int status, String code, String message) {
        return (SnsException) builder.message(message)
                .statusCode(status)
                .requestId("sandbox-sns")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Sns")
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    static String required(@Nullable String value, String parameter) {
        if (value == null || value.isEmpty()) {
            throw invalid(parameter);
        }
        return value;
    }
}
