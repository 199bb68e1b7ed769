package com.careervp.pipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.aws.gateway.ApiFunction;
import com.careervp.aws.gateway.ApiResponse;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineOutput;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.UploadStore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/// `GET /api/v1/cv/download/{jobId}`: a link to each output that is there. 202 while work goes on, 200 when it has
/// ended.
public final class DownloadHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private static final Duration VALID = Duration.ofHours(1);

    private final PipelineStore jobs;
    private final UploadStore files;
    private final ApiFunction function;

    public DownloadHandler() {
        this(FunctionSetup.production());
    }

    public DownloadHandler(FunctionSetup setup) {
        this(new Wiring(setup).jobs(), new Wiring(setup).files());
    }

    DownloadHandler(PipelineStore jobs, UploadStore files) {
        this.jobs = jobs;
        this.files = files;
        function = new ApiFunction(new Telemetry(), null, request -> Answers.ofOwnJob(request, this.jobs, this::links));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return function.handle(event, context);
    }

    private ApiResponse links(PipelineJob job) {
        return ApiResponse.answer(job.status().hasEnded() ? 200 : 202, body -> {
            body.put(PipelineAttributes.JOB_ID, job.id());
            body.put(PipelineAttributes.STATUS, job.status().id());
            body.put("expires_in", VALID.toSeconds());
            ObjectNode outputs = body.putObject(PipelineAttributes.OUTPUTS);
            for (PipelineOutput output : PipelineOutput.values()) {
                if (job.outputs().containsKey(output)) {
                    outputs.put(
                            output.id(),
                            files.link(job.id(), output, output.fileName(), VALID)
                                    .toString());
                }
            }
        });
    }
}
