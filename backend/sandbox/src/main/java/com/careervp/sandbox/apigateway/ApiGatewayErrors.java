package com.careervp.sandbox.apigateway;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.apigateway.model.BadRequestException;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;

/// API Gateway's errors with the codes, HTTP statuses and wording that the service uses.
final class ApiGatewayErrors {
    private ApiGatewayErrors() {}

    static NotFoundException notFound(String message) {
        NotFoundException.Builder builder = NotFoundException.builder();
        describe(builder, 404, "NotFoundException", message);
        return builder.build();
    }

    static BadRequestException badRequest(String message) {
        BadRequestException.Builder builder = BadRequestException.builder();
        describe(builder, 400, "BadRequestException", message);
        return builder.build();
    }

    static ConflictException conflict(String message) {
        ConflictException.Builder builder = ConflictException.builder();
        describe(builder, 409, "ConflictException", message);
        return builder.build();
    }

    private static void describe(AwsServiceException.Builder builder, int status, String code, String message) {
        builder.awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("ApiGateway")
                        .errorCode(code)
                        .errorMessage(message)
                        .sdkHttpResponse(
                                SdkHttpResponse.builder().statusCode(status).build())
                        .build())
                .statusCode(status)
                .message(message);
    }
}
