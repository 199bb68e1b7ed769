package com.careervp.letter.handler;

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
import com.careervp.aws.rate.RateLimiter;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.contract.ErrorCodes;
import com.careervp.contract.Plan;
import com.careervp.contract.TokenClaims;
import com.careervp.kernel.failure.FailureException;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.Deadline;
import com.careervp.letter.LetterMetrics;
import com.careervp.letter.LetterOutcome;
import com.careervp.letter.LetterRequest;
import com.careervp.letter.LetterRequestJson;
import com.careervp.letter.WriteLetter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /api/cover-letter`: writes a letter for whoever is signed in and answers with it.
///
/// Repeating the request writes another letter under another id: the person may well want another one, and the rate
/// limit bounds how many. Requests that are not in order do not count against it.
public final class CoverLetterHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(CoverLetterHandler.class);
    private static final int LIMIT_BYTES = 256 * 1024;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    /// The gateway gives up after 29 s ("Amazon API Gateway quotas", integration timeout). The model gets less, so that
    /// the caller hears this function's own answer.
    private static final Duration MODEL_LIMIT = Duration.ofSeconds(24);

    private final WriteLetter write;
    private final RateLimiter limiter;
    private final LetterMetrics metrics;
    private final ApiFunction function;

    public CoverLetterHandler() {
        this(FunctionSetup.production());
    }

    public CoverLetterHandler(FunctionSetup setup) {
        this(new Wiring(setup));
    }

    private CoverLetterHandler(Wiring wiring) {
        this(wiring.write(), wiring.limiter(), wiring.metrics());
    }

    CoverLetterHandler(WriteLetter write, RateLimiter limiter, LetterMetrics metrics) {
        this.write = write;
        this.limiter = limiter;
        this.metrics = metrics;
        function = new ApiFunction(new Telemetry(), null, this::answer);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return function.handle(event, context);
    }

    private ApiResponse answer(ApiRequest request) {
        LetterAnswers answers = new LetterAnswers(request.requestId(), null);
        String userId = request.callerId();
        if (userId == null) {
            // The gateway lets nobody through without a token; whoever calls the function otherwise is told the same.
            return answers.refusal(new ApiError(401, ErrorCodes.UNAUTHORIZED, "Unauthorized"));
        }
        return switch (request.json(LIMIT_BYTES)) {
            case ApiBody.Unreadable(ApiError error) -> answers.refusal(error);
            case ApiBody.Json(ObjectNode node) ->
                switch (LetterRequestJson.read(node)) {
                    case Validated.Invalid<LetterRequest> invalid ->
                        answers.refusal(ApiError.invalid(invalid.problems()));
                    case Validated.Valid<LetterRequest>(LetterRequest valid) -> limited(request, valid, userId);
                };
        };
    }

    private ApiResponse limited(ApiRequest request, LetterRequest valid, String userId) {
        @Nullable Permit permit = null;
        try {
            Plan plan = request.claim(TokenClaims.PLAN).flatMap(Plan::find).orElse(Plan.FREE);
            permit = limiter.acquire(userId, RateTiers.of(plan));
            LetterAnswers answers = new LetterAnswers(request.requestId(), permit);
            if (!permit.allowed()) {
                return answers.refusal(new ApiError(
                        429,
                        ErrorCodes.RATE_LIMIT_EXCEEDED,
                        "The plan " + plan.id() + " allows " + permit.limit() + " letters a minute",
                        roundedUp(permit.retryAfter())));
            }
            return answers.of(written(request, valid, userId));
        } catch (FailureException e) {
            LOG.error("a store failed: {}", e.failure(), e);
            metrics.failed(ErrorCodes.STORAGE_UNAVAILABLE);
            return new LetterAnswers(request.requestId(), permit)
                    .refusal(ApiError.unavailable(
                            ErrorCodes.STORAGE_UNAVAILABLE,
                            "The letter could not be written at the moment; please send the request again",
                            RETRY_AFTER));
        }
    }

    private LetterOutcome written(ApiRequest request, LetterRequest valid, String userId) {
        LetterOutcome outcome;
        try {
            outcome = write.write(valid, userId, deadline(request));
        } catch (IllegalArgumentException | IllegalStateException e) {
            metrics.failed(ErrorCodes.INTERNAL_ERROR);
            throw e;
        }
        switch (outcome) {
            case LetterOutcome.Written wrote -> metrics.generated(wrote.letter());
            case LetterOutcome.Failed failed -> metrics.failed(failed.code());
            case LetterOutcome.Refused refused -> LOG.info("refused with {}", refused.code());
        }
        return outcome;
    }

    /// Whichever is over first: the function's own time or what the gateway waits.
    private static Deadline deadline(ApiRequest request) {
        Duration allowed = request.deadline().remaining();
        return allowed.compareTo(MODEL_LIMIT) <= 0
                ? request.deadline()
                : request.deadline().lessReserve(allowed.minus(MODEL_LIMIT));
    }

    /// Whole seconds, and never one too early.
    private static Duration roundedUp(Duration wait) {
        return Duration.ofSeconds((wait.toMillis() + 999) / 1000);
    }
}
