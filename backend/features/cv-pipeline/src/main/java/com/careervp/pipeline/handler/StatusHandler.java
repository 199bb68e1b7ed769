package com.careervp.pipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.aws.gateway.ApiFunction;
import com.careervp.aws.gateway.ApiResponse;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineStep;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.StepState;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// `GET /api/v1/cv/status/{jobId}`: 202 while work goes on, 200 when it has ended, well or not.
///
/// Once the CV is extracted the answer names it in both ways that other routes ask for: `cvId`, which cover letters
/// take as `cv_id`, and `cvVersion`, which tailoring takes as `cv_version`.
public final class StatusHandler implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private final PipelineStore jobs;
    private final ApiFunction function;

    public StatusHandler() {
        this(FunctionSetup.production());
    }

    public StatusHandler(FunctionSetup setup) {
        this(new Wiring(setup).jobs());
    }

    StatusHandler(PipelineStore jobs) {
        this.jobs = jobs;
        function = new ApiFunction(
                new Telemetry(), null, request -> Answers.ofOwnJob(request, this.jobs, StatusHandler::status));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return function.handle(event, context);
    }

    private static ApiResponse status(PipelineJob job) {
        return ApiResponse.answer(job.status().hasEnded() ? 200 : 202, body -> fill(body, job));
    }

    private static void fill(ObjectNode body, PipelineJob job) {
        body.put(PipelineAttributes.JOB_ID, job.id());
        body.put(PipelineAttributes.STATUS, job.status().id());
        body.put(PipelineAttributes.STEP, job.step());
        body.put(PipelineAttributes.PROGRESS, job.progress());
        body.put(PipelineAttributes.LANGUAGE, job.upload().language());
        body.put(PipelineAttributes.CV_FILE_NAME, job.upload().fileName());
        body.put(PipelineAttributes.CREATED_AT, JobLifecycle.text(job.upload().createdAt()));
        body.put(PipelineAttributes.UPDATED_AT, JobLifecycle.text(job.age().updatedAt()));
        job.matchScore().ifPresent(score -> body.put(PipelineAttributes.MATCH_SCORE, score));
        if (job.cvId() != null) {
            body.put(PipelineAttributes.CV_ID, job.cvId());
        }
        if (job.cvVersion() != null) {
            body.put(PipelineAttributes.CV_VERSION, job.cvVersion());
        }
        ObjectNode steps = body.putObject(PipelineAttributes.STEPS);
        for (PipelineStep step : PipelineStep.values()) {
            step(steps.putObject(step.id()), job.state(step));
        }
        job.failure()
                .ifPresent(
                        why -> body.putObject("error").put("code", why.code()).put("message", why.message()));
    }

    private static void step(ObjectNode node, StepState state) {
        node.put(PipelineAttributes.STEP_STATE, state.status().id());
        node.put(PipelineAttributes.STEP_ATTEMPTS, state.attempts());
        if (state.startedAt() != null) {
            node.put(PipelineAttributes.STEP_STARTED_AT, JobLifecycle.text(state.startedAt()));
        }
        if (state.endedAt() != null) {
            node.put(PipelineAttributes.STEP_ENDED_AT, JobLifecycle.text(state.endedAt()));
        }
        if (state.errorCode() != null) {
            node.put(PipelineAttributes.STEP_ERROR_CODE, state.errorCode());
        }
    }
}
