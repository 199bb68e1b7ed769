package com.careervp.vpr.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.aws.gateway.ApiError;
import com.careervp.aws.gateway.ApiFunction;
import com.careervp.aws.gateway.ApiRequest;
import com.careervp.aws.gateway.ApiResponse;
import com.careervp.aws.telemetry.Invocation;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.contract.ErrorCodes;
import com.careervp.contract.JobAttributes;
import com.careervp.kernel.failure.FailureException;
import com.careervp.vpr.ReadStatus;
import com.careervp.vpr.job.Job;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /api/vpr/status/{job_id}`.
public final class VprStatusHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(VprStatusHandler.class);
    private static final Pattern JOB_ID = Pattern.compile("[0-9a-zA-Z-]{1,64}");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ReadStatus status;
    private final ApiFunction function;

    public VprStatusHandler() {
        this(FunctionSetup.production());
    }

    public VprStatusHandler(FunctionSetup setup) {
        this(wired(new Wiring(setup)));
    }

    VprStatusHandler(ReadStatus status) {
        this.status = status;
        function = new ApiFunction(new Telemetry(), null, this::answer);
    }

    private static ReadStatus wired(Wiring wiring) {
        return new ReadStatus(wiring.jobs(), wiring.results(), wiring.setup().clock());
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return function.handle(event, context);
    }

    private ApiResponse answer(ApiRequest request) {
        String jobId = request.pathParameter(JobAttributes.JOB_ID).orElse("");
        if (!JOB_ID.matcher(jobId).matches()) {
            return unknown();
        }
        Invocation.concerns(jobId);
        try {
            return switch (status.read(jobId, request::isFromOtherThan)) {
                case ReadStatus.Outcome.Found(Job job, @Nullable URI link) ->
                    ApiResponse.answer(httpStatus(job), body -> JobJson.status(job, link, body));
                case ReadStatus.Outcome.Unknown() -> unknown();
                case ReadStatus.Outcome.Forbidden() ->
                    ApiResponse.refusal(ApiError.forbidden("The job belongs to somebody else"));
            };
        } catch (FailureException e) {
            LOG.error("the status could not be read: {}", e.failure(), e);
            return ApiResponse.refusal(ApiError.unavailable(
                    ErrorCodes.STORAGE_UNAVAILABLE, "The status cannot be read at the moment", RETRY_AFTER));
        }
    }

    private static int httpStatus(Job job) {
        return switch (job.status()) {
            case PENDING, PROCESSING -> 202;
            case COMPLETED, FAILED -> 200;
        };
    }

    private static ApiResponse unknown() {
        return ApiResponse.refusal(
                new ApiError(404, ErrorCodes.JOB_NOT_FOUND, "There is no such job, or it has expired"));
    }
}
