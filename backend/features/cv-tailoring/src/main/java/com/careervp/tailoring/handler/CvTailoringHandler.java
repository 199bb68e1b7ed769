package com.careervp.tailoring.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.aws.gateway.ApiBody;
import com.careervp.aws.gateway.ApiError;
import com.careervp.aws.gateway.ApiFunction;
import com.careervp.aws.gateway.ApiRequest;
import com.careervp.aws.gateway.ApiResponse;
import com.careervp.aws.rate.Permit;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.contract.ErrorCodes;
import com.careervp.contract.ResultCodes;
import com.careervp.kernel.facts.Violation;
import com.careervp.kernel.failure.FailureException;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.json.TailoredCvJson;
import com.careervp.tailoring.TailorCv;
import com.careervp.tailoring.artifact.ArtifactJson;
import com.careervp.tailoring.artifact.ArtifactStore;
import com.careervp.tailoring.artifact.TailoredArtifact;
import com.careervp.tailoring.request.TailoringRequest;
import com.careervp.tailoring.request.TailoringRequestJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /api/cv-tailoring`: tailors a version of the user's CV to a posting and answers with it.
public final class CvTailoringHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(CvTailoringHandler.class);
    /// A request names things and carries none.
    private static final int LIMIT_BYTES = 16 * 1024;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration LINK_VALID = Duration.ofHours(1);
    private static final String INVALID_JSON = "Invalid JSON";

    private final TailorCv tailorCv;
    private final ArtifactStore artifacts;
    private final ApiFunction function;

    public CvTailoringHandler() {
        this(new Wiring(FunctionSetup.production()));
    }

    public CvTailoringHandler(FunctionSetup setup) {
        this(new Wiring(setup).withRetries());
    }

    private CvTailoringHandler(Wiring wiring) {
        this(wiring, wiring.artifacts());
    }

    private CvTailoringHandler(Wiring wiring, ArtifactStore artifacts) {
        this(wiring.tailorCv(artifacts), artifacts);
    }

    CvTailoringHandler(TailorCv tailorCv, ArtifactStore artifacts) {
        this.tailorCv = tailorCv;
        this.artifacts = artifacts;
        function = new ApiFunction(new Telemetry(), null, this::answer);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return function.handle(event, context);
    }

    private ApiResponse answer(ApiRequest request) {
        return switch (request.json(LIMIT_BYTES)) {
            case ApiBody.Unreadable(ApiError error) -> ApiResponse.refusal(documented(error));
            case ApiBody.Json(ObjectNode node) ->
                switch (TailoringRequestJson.read(node)) {
                    case Validated.Invalid<TailoringRequest> invalid ->
                        ApiResponse.refusal(ApiError.invalid(TailoringRequestJson.message(invalid.problems())));
                    case Validated.Valid<TailoringRequest>(TailoringRequest valid) ->
                        request.isFromOtherThan(valid.userId())
                                ? ApiResponse.refusal(
                                        ApiError.forbidden("user_id is not the caller's; CVs are tailored for oneself"))
                                : tailored(valid, request);
                };
        };
    }

    /// This route documents the message word for word, without the place that other routes name.
    private static ApiError documented(ApiError error) {
        return error.message().startsWith(INVALID_JSON) ? ApiError.invalid(INVALID_JSON) : error;
    }

    private ApiResponse tailored(TailoringRequest valid, ApiRequest request) {
        try {
            return switch (tailorCv.tailor(valid, request.deadline())) {
                case TailorCv.Outcome.Tailored(TailoredArtifact artifact) -> found(artifact);
                case TailorCv.Outcome.TooMany(Permit permit) ->
                    ApiResponse.refusal(new ApiError(
                            429,
                            ErrorCodes.RATE_LIMIT_EXCEEDED,
                            "At most " + permit.limit() + " CVs can be tailored in a minute",
                            permit.retryAfter()));
                case TailorCv.Outcome.NoCv() ->
                    ApiResponse.refusal(new ApiError(400, ErrorCodes.CV_NOT_FOUND, "CV not found"));
                case TailorCv.Outcome.NoPosting() ->
                    ApiResponse.refusal(new ApiError(404, ErrorCodes.JOB_NOT_FOUND, "Job posting not found"));
                case TailorCv.Outcome.ForeignPosting() ->
                    ApiResponse.refusal(ApiError.forbidden("The job posting belongs to somebody else"));
                case TailorCv.Outcome.Hallucinated(List<Violation> violations) -> rejected(violations, request);
                case TailorCv.Outcome.Failed(String code, String message, @Nullable Duration wait) ->
                    ApiResponse.refusal(new ApiError(statusOf(code), code, message, wait));
            };
        } catch (FailureException e) {
            LOG.error("a store failed: {}", e.failure(), e);
            return ApiResponse.refusal(ApiError.unavailable(
                    ErrorCodes.STORAGE_UNAVAILABLE,
                    "The request could not be taken at the moment; please send it again",
                    RETRY_AFTER));
        }
    }

    private ApiResponse found(TailoredArtifact artifact) {
        return ApiResponse.answer(200, body -> {
            body.put("success", true).put("code", ResultCodes.CV_TAILORED);
            ObjectNode data = body.putObject("data");
            data.set("tailored_cv", TailoredCvJson.write(artifact.tailored()));
            data.set("metadata", ArtifactJson.metadata(artifact));
            data.set("token_usage", ArtifactJson.usage(artifact.use()));
            data.putObject("artifact")
                    .put("artifact_id", artifact.id())
                    .put(
                            "json_url",
                            artifacts.link(artifact.jsonKey(), LINK_VALID).toString())
                    .put(
                            "word_url",
                            artifacts.link(artifact.wordKey(), LINK_VALID).toString())
                    .put("links_valid_seconds", LINK_VALID.toSeconds());
        });
    }

    /// The error body with what was found wrong: the caller is the person whom the texts are about.
    private static ApiResponse rejected(List<Violation> violations, ApiRequest request) {
        return ApiResponse.answer(422, body -> {
            body.put("success", false)
                    .put("code", ErrorCodes.FVS_HALLUCINATION_DETECTED)
                    .put("error", "The tailored CV states " + violations.size() + " things that the CV does not")
                    .put("request_id", request.requestId());
            ArrayNode list = body.putArray("violations");
            violations.forEach(violation -> list.addObject()
                    .put("field", violation.field())
                    .put("expected", violation.expected())
                    .put("actual", violation.actual())
                    .put("severity", violation.severity().name()));
        });
    }

    /// The codes mean the same in the whole API.
    private static int statusOf(String code) {
        return switch (code) {
            case ErrorCodes.LLM_RATE_LIMITED -> 429;
            case ErrorCodes.LLM_TIMEOUT -> 504;
            case ErrorCodes.LLM_UNAVAILABLE -> 503;
            default -> 502;
        };
    }
}
