package com.careervp.sandbox.cloudformation;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException;
import software.amazon.awssdk.services.cloudformation.model.TokenAlreadyExistsException;

/// CloudFormation's errors, in its own types and codes.
final class CloudFormationErrors {
    private static final String REQUEST_ID = "sandbox-cloudformation";

    private CloudFormationErrors() {}

    /// What CloudFormation answers to almost everything it does not like.
    static CloudFormationException validation(String message) {
        return (CloudFormationException) with(CloudFormationException.builder(), "ValidationError", message)
                .build();
    }

    static CloudFormationException alreadyExists(String message) {
        return (CloudFormationException) with(AlreadyExistsException.builder(), "AlreadyExistsException", message)
                .build();
    }

    static CloudFormationException changeSetNotFound(String name) {
        return (CloudFormationException) with(
                        ChangeSetNotFoundException.builder(),
                        "ChangeSetNotFound",
                        "ChangeSet [" + name + "] does not exist")
                .build();
    }

    static CloudFormationException invalidChangeSetStatus(String message) {
        return (CloudFormationException)
                with(InvalidChangeSetStatusException.builder(), "InvalidChangeSetStatus", message)
                        .build();
    }

    static CloudFormationException tokenAlreadyExists(String token) {
        return (CloudFormationException) with(
                        TokenAlreadyExistsException.builder(),
                        "TokenAlreadyExistsException",
                        "Token " + token + " already exists for another operation")
                .build();
    }

    static CloudFormationException noSuchStack(String name) {
        return validation("Stack with id " + name + " does not exist");
    }

    private static AwsServiceException.Builder with(AwsServiceException.Builder builder, String code, String message) {
        return builder.message(message)
                .statusCode(400)
                .requestId(REQUEST_ID)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("CloudFormation")
                        .errorCode(code)
                        .errorMessage(message)
                        .sdkHttpResponse(
                                SdkHttpResponse.builder().statusCode(400).build())
                        .build());
    }
}
