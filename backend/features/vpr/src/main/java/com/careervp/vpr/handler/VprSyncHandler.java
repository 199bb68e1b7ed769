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
import com.careervp.contract.JobStatus;
import com.careervp.contract.MetricNames;
import com.careervp.vpr.WriteVprNow;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.report.StoredReport;
import com.careervp.vpr.report.StoredReportJson;
import com.careervp.vpr.report.VprRequest;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `POST /api/vpr`, the baseline: writes the report and answers with it.
public final class VprSyncHandler implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final WriteVprNow write;
    private final ApiFunction function;

    public VprSyncHandler() {
        this(FunctionSetup.production());
    }

    public VprSyncHandler(FunctionSetup setup) {
        this(wired(new Wiring(setup)));
    }

    VprSyncHandler(WriteVprNow write) {
        this.write = write;
        function = new ApiFunction(new Telemetry(), MetricNames.PATH_SYNC, this::answer);
    }

    private static WriteVprNow wired(Wiring wiring) {
        return new WriteVprNow(
                wiring.jobs(),
                wiring.cvs(),
                wiring.generate(),
                wiring.metrics(MetricNames.PATH_SYNC),
                wiring.setup().clock(),
                wiring.setup().ids(),
                Wiring.watches());
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return function.handle(event, context);
    }

    private ApiResponse answer(ApiRequest request) {
        return VprBody.answer(request, valid -> written(valid, request));
    }

    private ApiResponse written(VprRequest valid, ApiRequest request) {
        return switch (write.write(valid, request.traceHeader(), request.functionVersion(), request.deadline())) {
            case WriteVprNow.Outcome.Report(StoredReport report) -> {
                Invocation.concerns(report.jobId());
                yield ApiResponse.answer(
                        200,
                        body -> body.put("success", true)
                                .put("status", JobStatus.COMPLETED.name())
                                .setAll(StoredReportJson.write(report)));
            }
            case WriteVprNow.Outcome.InProgress(Job job) -> {
                Invocation.concerns(job.id());
                yield ApiResponse.answer(202, body -> JobJson.submitted(job, body));
            }
            case WriteVprNow.Outcome.Rejected(String code, String message) ->
                ApiResponse.refusal(new ApiError(statusOf(code), code, message));
            case WriteVprNow.Outcome.Unavailable(String code, @Nullable Duration wait) ->
                ApiResponse.refusal(new ApiError(
                        statusOf(code),
                        code,
                        "The report could not be written at the moment; please send the request again",
                        Objects.requireNonNullElse(wait, RETRY_AFTER)));
        };
    }

    /// The codes mean the same in the whole API; see the CV tailoring and cover letter routes.
    private static int statusOf(String code) {
        return switch (code) {
            case ErrorCodes.CV_NOT_FOUND -> 400;
            case ErrorCodes.FVS_HALLUCINATION_DETECTED -> 422;
            case ErrorCodes.LLM_RATE_LIMITED -> 429;
            case ErrorCodes.LLM_TIMEOUT -> 504;
            case ErrorCodes.LLM_UNAVAILABLE, ErrorCodes.STORAGE_UNAVAILABLE -> 503;
            default -> 502;
        };
    }
}
