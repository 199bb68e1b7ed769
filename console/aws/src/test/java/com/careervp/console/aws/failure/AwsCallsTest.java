package com.careervp.console.aws.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.SqsException;

class AwsCallsTest {
    private final AwsCalls calls = new AwsCalls("SQS", "ops");

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, 400, not allowed, AccessDenied",
        "AccessDenied, 403, no, AccessDenied",
        "ExpiredTokenException, 400, expired, Expired",
        "ExpiredToken, 403, expired, Expired",
        "UnrecognizedClientException, 400, token invalid, Expired",
        "ThrottlingException, 400, rate exceeded, Throttled",
        "ProvisionedThroughputExceededException, 400, slow, Throttled",
        "TooManyRequestsException, 429, slow, Throttled",
        "ResourceNotFoundException, 400, gone, NotFound",
        "AWS.SimpleQueueService.NonExistentQueue, 400, gone, NotFound",
        "NoSuchKey, 404, gone, NotFound",
        "ValidationError, 400, Stack with id X does not exist, NotFound",
        "ValidationError, 400, Stack:X is in UPDATE_IN_PROGRESS state and can not be updated., Conflict",
        "ConditionalCheckFailedException, 400, failed, Conflict",
        "ConflictException, 409, busy, Conflict",
        "InternalFailure, 500, oops, Unreachable",
        "ServiceUnavailable, 503, later, Unreachable",
        "ValidationError, 400, something else, Unexpected",
        "StrangeThing, 418, teapot, Unexpected"
    })
    void everyAnswerBecomesItsFailureWithTheRequestId(String code, int status, String message, String expected) {
        SqsException exception = (SqsException) SqsException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .statusCode(status)
                .requestId("request-7")
                .build();
        assertThatExceptionOfType(ConsoleException.class)
                .isThrownBy(() -> calls.run("ReceiveMessage", () -> {
                    throw exception;
                }))
                .withCause(exception)
                .satisfies(e -> {
                    assertThat(e.failure().getClass().getSimpleName()).isEqualTo(expected);
                    assertThat(e.failure().origin().requestId()).isEqualTo("request-7");
                    assertThat(e.failure().details()).contains("request-7", "ReceiveMessage");
                });
    }

    @Test
    void noAnswerIsUnreachable() {
        assertThat(calls.failure("X", SdkClientException.create("Unable to execute HTTP request: Connection refused")))
                .isInstanceOf(ConsoleFailure.Unreachable.class)
                .matches(ConsoleFailure::passing);
    }

    @Test
    void aHostWithoutAnAddressIsUnreachableAlthoughTheMessageHasSsoInAWord() {
        assertThat(calls.failure("X", SdkClientException.create("No address associated with hostname")))
                .isInstanceOf(ConsoleFailure.Unreachable.class);
    }

    @Test
    void aHostThatRefusesIsUnreachableWhateverItsNameIs() {
        assertThat(calls.failure(
                        "X",
                        SdkClientException.create(
                                "Connect to portal.sso.eu-north-1.example failed",
                                new ConnectException("Connection refused"))))
                .isInstanceOf(ConsoleFailure.Unreachable.class);
    }

    @Test
    void missingCredentialsSayHowToRenewThem() {
        ConsoleFailure failure = calls.failure("X", SdkClientException.create("Unable to load credentials from SSO"));
        assertThat(failure).isInstanceOf(ConsoleFailure.Expired.class);
        assertThat(failure.whatToDo()).isEqualTo("Renew them: aws sso login --profile ops");
    }
}
