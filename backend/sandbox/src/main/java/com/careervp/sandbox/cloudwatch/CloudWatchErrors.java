package com.careervp.sandbox.cloudwatch;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidNextTokenException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterCombinationException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException;
import software.amazon.awssdk.services.cloudwatch.model.LimitExceededException;
import software.amazon.awssdk.services.cloudwatch.model.MissingRequiredParameterException;
import software.amazon.awssdk.services.cloudwatch.model.ResourceNotFoundException;

/// The failures CloudWatch answers with, with its error codes.
final class CloudWatchErrors {
    private static final String REQUEST_ID = "sandbox-cloudwatch";

    private CloudWatchErrors() {}

    static CloudWatchException validation(String message) {
        return fill(CloudWatchException.builder(), 400, "ValidationError", message);
    }

    static CloudWatchException invalidValue(String message) {
        return fill(InvalidParameterValueException.builder(), 400, "InvalidParameterValue", message);
    }

    static CloudWatchException invalidCombination(String message) {
        return fill(InvalidParameterCombinationException.builder(), 400, "InvalidParameterCombination", message);
    }

    static CloudWatchException missing(String parameter) {
        return fill(
                MissingRequiredParameterException.builder(),
                400,
                "MissingParameter",
                "The parameter " + parameter + " is required.");
    }

    static CloudWatchException notFound(String message) {
        return fill(ResourceNotFoundException.builder(), 404, "ResourceNotFound", message);
    }

    static CloudWatchException limit(String message) {
        return fill(LimitExceededException.builder(), 400, "LimitExceeded", message);
    }

    static CloudWatchException invalidToken(@Nullable Exception cause) {
        return fill(
                InvalidNextTokenException.builder().cause(cause),
                400,
                "InvalidNextToken",
                "The next token is not valid.");
    }

    static CloudWatchException fill(AwsServiceException.Builder builder, int status, String code, String message) {
        return (CloudWatchException) builder.message(message)
                .statusCode(status)
                .requestId(REQUEST_ID)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("CloudWatch")
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    static <T> T required(T value, String parameter) {
        if (value == null) {
            throw missing(parameter);
        }
        return value;
    }
}
