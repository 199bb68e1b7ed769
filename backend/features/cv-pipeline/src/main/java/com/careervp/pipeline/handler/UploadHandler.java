package com.careervp.pipeline.handler;

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
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineStatus;
import com.careervp.kernel.validation.Validated;
import com.careervp.pipeline.pdf.PdfLimits;
import com.careervp.pipeline.pdf.PdfText;
import com.careervp.pipeline.work.AcceptUpload;
import java.time.Duration;

/// `POST /api/v1/cv/upload?language=de|en|fr[&job_id=…]` with a PDF as the body, sent as `application/pdf`.
public final class UploadHandler implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AcceptUpload accept;
    private final ApiFunction function;

    public UploadHandler() {
        this(FunctionSetup.production());
    }

    public UploadHandler(FunctionSetup setup) {
        this(wired(new Wiring(setup)));
    }

    UploadHandler(AcceptUpload accept) {
        this.accept = accept;
        function = new ApiFunction(new Telemetry(), null, this::answer);
    }

    private static AcceptUpload wired(Wiring wiring) {
        return new AcceptUpload(
                wiring.jobs(),
                wiring.files(),
                wiring.messages(),
                wiring.postings(),
                new PdfText(PdfLimits.STANDARD),
                wiring.setup().clock(),
                wiring.setup().ids());
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return function.handle(event, context);
    }

    private ApiResponse answer(ApiRequest request) {
        String userId = request.callerId();
        if (userId == null) {
            return ApiResponse.refusal(Answers.unauthorized());
        }
        return request.bytes()
                .map(pdf -> answer(request, pdf, userId))
                .orElseGet(() -> ApiResponse.refusal(UploadRequest.notBase64()));
    }

    private ApiResponse answer(ApiRequest request, byte[] pdf, String userId) {
        return switch (UploadRequest.read(request, pdf, userId)) {
            case UploadRequest.Reading.Refused(ApiError error) -> ApiResponse.refusal(error);
            case UploadRequest.Reading.Read(Validated.Invalid<AcceptUpload.Request> invalid) ->
                ApiResponse.refusal(ApiError.invalid(invalid.problems()));
            case UploadRequest.Reading.Read(Validated.Valid<AcceptUpload.Request> valid) ->
                accepted(valid.value(), pdf);
        };
    }

    private ApiResponse accepted(AcceptUpload.Request valid, byte[] pdf) {
        return switch (accept.accept(valid, pdf)) {
            case AcceptUpload.Outcome.Accepted(var upload) -> {
                Invocation.concerns(upload.id());
                yield ApiResponse.answer(
                        202,
                        body -> body.put(PipelineAttributes.JOB_ID, upload.id())
                                .put(PipelineAttributes.STATUS, PipelineStatus.PENDING.id())
                                .put("message", "The CV was taken; its status tells how far it is"));
            }
            case AcceptUpload.Outcome.Refused(String code, String message) ->
                ApiResponse.refusal(new ApiError(400, code, message));
            case AcceptUpload.Outcome.PostingMissing() ->
                ApiResponse.refusal(new ApiError(
                        404,
                        ErrorCodes.JOB_NOT_FOUND,
                        "job_id names no posting; store it first by POST /api/job-postings"));
            case AcceptUpload.Outcome.PostingDenied() ->
                ApiResponse.refusal(ApiError.forbidden("The posting belongs to somebody else"));
            case AcceptUpload.Outcome.Unavailable(String code) ->
                ApiResponse.refusal(ApiError.unavailable(
                        code, "The file could not be taken at the moment; please send it again", RETRY_AFTER));
        };
    }
}
