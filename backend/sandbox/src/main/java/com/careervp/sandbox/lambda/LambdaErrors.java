package com.careervp.sandbox.lambda;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.ThrottleReason;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/// Lambda's errors with the codes, HTTP statuses and wording that the service uses.
final class LambdaErrors {
    private LambdaErrors() {}

    static ResourceNotFoundException functionNotFound(String arn) {
        return notFound("Function not found: " + arn);
    }

    static ResourceNotFoundException notFound(String message) {
        ResourceNotFoundException.Builder builder = ResourceNotFoundException.builder();
        describe(builder, 404, "ResourceNotFoundException", message);
        return builder.type("User").build();
    }

    static ResourceConflictException conflict(String message) {
        ResourceConflictException.Builder builder = ResourceConflictException.builder();
        describe(builder, 409, "ResourceConflictException", message);
        return builder.type("User").build();
    }

    static InvalidParameterValueException invalidParameter(String message) {
        InvalidParameterValueException.Builder builder = InvalidParameterValueException.builder();
        describe(builder, 400, "InvalidParameterValueException", message);
        return builder.type("User").build();
    }

    static InvalidRequestContentException invalidContent(String message) {
        InvalidRequestContentException.Builder builder = InvalidRequestContentException.builder();
        describe(builder, 400, "InvalidRequestContentException", message);
        return builder.type("User").build();
    }

    static RequestTooLargeException tooLarge(int bytes, int limit) {
        RequestTooLargeException.Builder builder = RequestTooLargeException.builder();
        describe(
                builder,
                413,
                "RequestTooLargeException",
                bytes + " byte payload is too large for the invocation type (limit " + limit + " bytes)");
        return builder.type("User").build();
    }

    static TooManyRequestsException throttled(ThrottleReason reason) {
        TooManyRequestsException.Builder builder = TooManyRequestsException.builder();
        describe(builder, 429, "TooManyRequestsException", "Rate Exceeded.");
        return builder.reason(reason).type("User").build();
    }

    static AwsServiceException validation(String message) {
        AwsServiceException.Builder builder = LambdaException.builder();
        describe(builder, 400, "ValidationException", "1 validation error detected: " + message);
        return builder.build();
    }

    private static void describe(AwsServiceException.Builder builder, int status, String code, String message) {
        builder.awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Lambda")
                        .errorCode(code)
                        .errorMessage(message)
                        .sdkHttpResponse(
                                SdkHttpResponse.builder().statusCode(status).build())
                        .build())
                .statusCode(status)
                .message(message);
    }
}
