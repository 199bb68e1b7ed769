package com.careervp.sandbox.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/// How CloudFormation classes what a service answers.
/// [Source](https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract-errors.html)
final class HandlerErrors {
    private HandlerErrors() {}

    static String code(DynamoDbException exception) {
        if (exception instanceof ResourceInUseException) {
            return "AlreadyExists";
        }
        if (exception instanceof ResourceNotFoundException) {
            return "NotFound";
        }
        if (exception instanceof LimitExceededException) {
            return "ServiceLimitExceeded";
        }
        return exception.statusCode() >= 500 ? "ServiceInternalError" : "InvalidRequest";
    }
}
