package com.careervp.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.kernel.failure.Failure;
import com.careervp.kernel.failure.FailureException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class AwsFailuresTest {

    @ParameterizedTest(name = "{0} with status {1} is {2}")
    @CsvSource({
        "AccessDeniedException, 400, ACCESS_DENIED",
        "AccessDenied, 403, ACCESS_DENIED",
        "ResourceNotFoundException, 400, NOT_FOUND",
        "NoSuchKey, 404, NOT_FOUND",
        "NoSuchBucket, 404, NOT_FOUND",
        "AWS.SimpleQueueService.NonExistentQueue, 400, NOT_FOUND",
        "QueueDoesNotExist, 400, NOT_FOUND",
        "ProvisionedThroughputExceededException, 400, THROTTLED",
        "ThrottlingException, 400, THROTTLED",
        "SlowDown, 503, THROTTLED",
        "TooManyRequestsException, 429, THROTTLED",
        "ConditionalCheckFailedException, 400, CONFLICT",
        "TransactionCanceledException, 400, CONFLICT",
        "ConflictException, 409, CONFLICT",
        "ExpiredTokenException, 400, CREDENTIALS_EXPIRED",
        "ExpiredToken, 403, CREDENTIALS_EXPIRED",
        "InternalServerError, 500, UNREACHABLE",
        "ServiceUnavailable, 503, UNREACHABLE",
        "ValidationException, 400, UNEXPECTED"
    })
    void everyAnswerBecomesTheFailureItStandsFor(String errorCode, int status, String expected) {
        Failure failure = AwsFailures.of("reading job 1", answer(errorCode, status));

        assertThat(failure.code()).isEqualTo(expected);
        assertThat(failure.requestId()).isEqualTo("request-1");
        assertThat(failure.message()).startsWith("reading job 1: " + errorCode);
    }

    @Test
    void whatNeverReachedTheServiceIsUnreachableAndHasNoRequestId() {
        Failure refused = AwsFailures.of(
                "reading job 1",
                SdkClientException.create("Unable to execute HTTP request", new ConnectException("refused")));
        Failure late = AwsFailures.of("reading job 1", ApiCallTimeoutException.create(4000));

        assertThat(refused).isInstanceOf(Failure.Unreachable.class);
        assertThat(late).isInstanceOf(Failure.Unreachable.class);
        assertThat(late.requestId()).isNull();
    }

    @Test
    void missingCredentialsAreToldFromANetworkProblem() {
        Failure failure = AwsFailures.of(
                "reading job 1",
                SdkClientException.create("Unable to load credentials from any of the providers in the chain"));

        assertThat(failure).isInstanceOf(Failure.Expired.class);
    }

    @Test
    void theExceptionStaysTheCauseOfTheFailure() {
        AwsServiceException answer = answer("ThrottlingException", 400);

        assertThatThrownBy(() -> AwsFailures.translating("reading job 1", () -> {
                    throw answer;
                }))
                .isInstanceOf(FailureException.class)
                .hasCause(answer)
                .satisfies(thrown -> assertThat(
                                ((FailureException) thrown).failure().isTransient())
                        .isTrue());
    }

    private static AwsServiceException answer(String errorCode, int status) {
        return DynamoDbException.builder()
                .statusCode(status)
                .requestId("request-1")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(errorCode)
                        .errorMessage("said by the service")
                        .build())
                .build();
    }
}
