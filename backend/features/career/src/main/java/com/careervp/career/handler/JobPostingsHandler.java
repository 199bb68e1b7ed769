package com.careervp.career.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.aws.career.DynamoDbPostingStore;
import com.careervp.aws.gateway.ApiBody;
import com.careervp.aws.gateway.ApiError;
import com.careervp.aws.gateway.ApiFunction;
import com.careervp.aws.gateway.ApiRequest;
import com.careervp.aws.gateway.ApiResponse;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.ErrorCodes;
import com.careervp.contract.PostingAttributes;
import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.PostingStore;
import com.careervp.kernel.career.StoredPosting;
import com.careervp.kernel.failure.FailureException;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.json.CareerJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /api/job-postings` stores a posting and answers its `job_id`; `GET /api/job-postings/{job_id}` answers the
/// owner with it. The owner is the caller where the caller is known, otherwise whom `user_id` names.
public final class JobPostingsHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(JobPostingsHandler.class);
    private static final int LIMIT_BYTES = 256 * 1024;
    private static final Pattern JOB_ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final PostingStore postings;
    private final ApiFunction function;

    public JobPostingsHandler() {
        this(FunctionSetup.production());
    }

    public JobPostingsHandler(FunctionSetup setup) {
        this(new DynamoDbPostingStore(
                setup.clients().dynamoDb(), setup.require(EnvironmentVariables.POSTINGS_TABLE), setup.clock()));
    }

    JobPostingsHandler(PostingStore postings) {
        this.postings = postings;
        function = new ApiFunction(new Telemetry(), null, this::answer);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return function.handle(event, context);
    }

    private ApiResponse answer(ApiRequest request) {
        try {
            return "GET".equals(request.event().getHttpMethod()) ? read(request) : store(request);
        } catch (FailureException e) {
            LOG.warn("the posting store does not answer: {}", e.failure());
            return ApiResponse.refusal(ApiError.unavailable(
                    ErrorCodes.STORAGE_UNAVAILABLE,
                    "The request could not be taken at the moment; please send it again",
                    RETRY_AFTER));
        }
    }

    private ApiResponse store(ApiRequest request) {
        return switch (request.json(LIMIT_BYTES)) {
            case ApiBody.Unreadable(ApiError error) -> ApiResponse.refusal(error);
            case ApiBody.Json(ObjectNode node) ->
                switch (PostingRequest.read(node)) {
                    case Validated.Invalid<PostingRequest> invalid ->
                        ApiResponse.refusal(ApiError.invalid(invalid.problems()));
                    case Validated.Valid<PostingRequest>(PostingRequest valid) -> stored(request, valid);
                };
        };
    }

    private ApiResponse stored(ApiRequest request, PostingRequest valid) {
        if (request.isFromOtherThan(valid.userId())) {
            return ApiResponse.refusal(
                    ApiError.forbidden("user_id is not the caller's; postings are stored for oneself"));
        }
        StoredPosting stored = postings.store(valid.userId(), valid.posting());
        return ApiResponse.answer(201, body -> body.put("success", true).put(PostingAttributes.JOB_ID, stored.id()));
    }

    private ApiResponse read(ApiRequest request) {
        String id = request.pathParameter(PostingAttributes.JOB_ID).orElse("");
        Optional<String> reader = Optional.ofNullable(request.callerId()).or(() -> request.queryParameter("user_id"));
        if (reader.isEmpty()) {
            return ApiResponse.refusal(ApiError.invalid(
                    "Validation failed: user_id is required, as a query parameter, where nobody is signed in"));
        }
        if (!JOB_ID.matcher(id).matches()) {
            return unknown();
        }
        return switch (postings.read(id, reader.orElseThrow())) {
            case Access.Granted<StoredPosting>(StoredPosting stored) ->
                ApiResponse.answer(
                        200,
                        body -> body.put("success", true)
                                .put(PostingAttributes.JOB_ID, stored.id())
                                .set("job_posting", CareerJson.write(stored.posting())));
            case Access.Denied<StoredPosting>() ->
                ApiResponse.refusal(ApiError.forbidden("The posting belongs to somebody else"));
            case Access.Missing<StoredPosting>() -> unknown();
        };
    }

    private static ApiResponse unknown() {
        return ApiResponse.refusal(new ApiError(
                404,
                ErrorCodes.JOB_NOT_FOUND,
                "There is no such posting; it may never have been stored or have expired"));
    }
}
