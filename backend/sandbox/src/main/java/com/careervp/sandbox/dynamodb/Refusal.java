package com.careervp.sandbox.dynamodb;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A call is refused. Raised anywhere below the client; the client turns it into the SDK's exception, which knows the
/// request id. It has no stack trace, for a failed condition is an everyday answer.
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /// The error codes of the service.
    enum Kind {
        VALIDATION("ValidationException"),
        CONDITIONAL_CHECK_FAILED("ConditionalCheckFailedException"),
        RESOURCE_NOT_FOUND("ResourceNotFoundException"),
        TABLE_NOT_FOUND("TableNotFoundException"),
        RESOURCE_IN_USE("ResourceInUseException"),
        LIMIT_EXCEEDED("LimitExceededException"),
        TRANSACTION_CANCELED("TransactionCanceledException"),
        IDEMPOTENT_PARAMETER_MISMATCH("IdempotentParameterMismatchException"),
        THROUGHPUT_EXCEEDED("ProvisionedThroughputExceededException"),
        INTERNAL("InternalServerError");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    private final Kind kind;
    private final transient Map<String, AttributeValue> item;
    private final transient List<CancellationReason> reasons;

    private Refusal(
            Kind kind,
            String message,
            @Nullable Throwable cause,
            Map<String, AttributeValue> item,
            List<CancellationReason> reasons) {
        super(message, cause, false, false);
        this.kind = kind;
        this.item = item;
        this.reasons = reasons;
    }

    static Refusal of(Kind kind, String message) {
        return new Refusal(kind, message, null, Map.of(), List.of());
    }

    static Refusal invalid(String message) {
        return of(Kind.VALIDATION, message);
    }

    static Refusal invalid(String message, Throwable cause) {
        return new Refusal(Kind.VALIDATION, message, cause, Map.of(), List.of());
    }

    /// Most messages about values begin this way.
    static Refusal invalidParameters(String detail) {
        return invalid("One or more parameter values were invalid: " + detail);
    }

    static Refusal conditionFailed(Map<String, AttributeValue> item) {
        return new Refusal(Kind.CONDITIONAL_CHECK_FAILED, "The conditional request failed", null, item, List.of());
    }

    static Refusal canceled(String message, List<CancellationReason> reasons) {
        return new Refusal(Kind.TRANSACTION_CANCELED, message, null, Map.of(), List.copyOf(reasons));
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    Map<String, AttributeValue> item() {
        return item;
    }

    AwsServiceException toException(String requestId) {
        AwsServiceException.Builder builder = switch (kind) {
            case VALIDATION -> DynamoDbException.builder();
            case CONDITIONAL_CHECK_FAILED ->
                item.isEmpty()
                        ? ConditionalCheckFailedException.builder()
                        : ConditionalCheckFailedException.builder().item(item);
            case RESOURCE_NOT_FOUND -> ResourceNotFoundException.builder();
            case TABLE_NOT_FOUND -> TableNotFoundException.builder();
            case RESOURCE_IN_USE -> ResourceInUseException.builder();
            case LIMIT_EXCEEDED -> LimitExceededException.builder();
            case TRANSACTION_CANCELED -> TransactionCanceledException.builder().cancellationReasons(reasons);
            case IDEMPOTENT_PARAMETER_MISMATCH -> IdempotentParameterMismatchException.builder();
            case THROUGHPUT_EXCEEDED -> ProvisionedThroughputExceededException.builder();
            case INTERNAL -> InternalServerErrorException.builder();
        };
        int status = kind == Kind.INTERNAL ? 500 : 400;
        builder.awsErrorDetails(AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode(kind.code)
                .errorMessage(text())
                .sdkHttpResponse(SdkHttpResponse.builder().statusCode(status).build())
                .build());
        builder.message(text());
        builder.statusCode(status);
        builder.requestId(requestId);
        return builder.build();
    }
}
