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
import com.careervp.contract.MetricNames;
import com.careervp.vpr.SubmitVpr;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.report.VprRequest;
import java.time.Duration;

/// `POST /api/vpr`, the candidate: stores a job and answers at once.
public final class VprSubmitHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final SubmitVpr submit;
    private final ApiFunction function;

    public VprSubmitHandler() {
        this(FunctionSetup.production());
    }

    public VprSubmitHandler(FunctionSetup setup) {
        this(wired(new Wiring(setup)));
    }

    VprSubmitHandler(SubmitVpr submit) {
        this.submit = submit;
        function = new ApiFunction(new Telemetry(), MetricNames.PATH_ASYNC, this::answer);
    }

    private static SubmitVpr wired(Wiring wiring) {
        return new SubmitVpr(
                wiring.jobs(),
                wiring.cvs(),
                wiring.queue(),
                wiring.metrics(MetricNames.PATH_ASYNC),
                wiring.setup().clock(),
                wiring.setup().ids());
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return function.handle(event, context);
    }

    private ApiResponse answer(ApiRequest request) {
        return VprBody.answer(request, valid -> submitted(valid, request));
    }

    private ApiResponse submitted(VprRequest valid, ApiRequest request) {
        return switch (submit.submit(valid, request.traceHeader())) {
            case SubmitVpr.Outcome.Accepted(Job job) -> job(202, job);
            case SubmitVpr.Outcome.Existing(Job job) -> job(200, job);
            case SubmitVpr.Outcome.Unavailable(String code) ->
                ApiResponse.refusal(ApiError.unavailable(
                        code, "The request could not be taken at the moment; please send it again", RETRY_AFTER));
        };
    }

    private static ApiResponse job(int status, Job job) {
        Invocation.concerns(job.id());
        return ApiResponse.answer(status, body -> JobJson.submitted(job, body));
    }
}
