package com.careervp.sandbox.sqs;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// SQS's errors for what the sandbox checks itself.
final class QueueErrors {
    private QueueErrors() {}

    static SqsException invalidParameter(String message) {
        return error("InvalidParameterValue", message);
    }

    static SqsException unsupported(String message) {
        return error("AWS.SimpleQueueService.UnsupportedOperation", message);
    }

    static SqsException notFound(String message) {
        return error("ResourceNotFoundException", message);
    }

    static SqsException noSuchQueue() {
        return QueueDoesNotExistException.builder()
                .message("The specified queue does not exist.")
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Sqs")
                        .errorCode("AWS.SimpleQueueService.NonExistentQueue")
                        .errorMessage("The specified queue does not exist.")
                        .build())
                .build();
    }

    private static SqsException error(String code, String message) {
        return (SqsException) SqsException.builder()
                .message(message)
                .statusCode(400)
                .requestId("sandbox-sqs")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Sqs")
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }
}
