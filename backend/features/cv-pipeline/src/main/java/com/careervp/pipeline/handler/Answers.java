package com.careervp.pipeline.handler;

import com.careervp.aws.gateway.ApiError;
import com.careervp.aws.gateway.ApiRequest;
import com.careervp.aws.gateway.ApiResponse;
import com.careervp.aws.telemetry.Invocation;
import com.careervp.contract.ErrorCodes;
import com.careervp.contract.PipelineAttributes;
import com.careervp.kernel.failure.FailureException;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the routes that read a job have in common: who may, and what else is answered.
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final Pattern JOB_ID = Pattern.compile("[0-9a-zA-Z-]{1,64}");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private Answers() {}

    static ApiError unauthorized() {
        return new ApiError(401, ErrorCodes.UNAUTHORIZED, "Nobody is signed in; send a bearer token");
    }

    /// Finds the job that the path names and lets `own` answer its owner.
    static ApiResponse ofOwnJob(ApiRequest request, PipelineStore jobs, Function<PipelineJob, ApiResponse> own) {
        String caller = request.callerId();
        if (caller == null) {
            return ApiResponse.refusal(unauthorized());
        }
        String jobId = request.pathParameter(PipelineAttributes.JOB_ID).orElse("");
        if (!JOB_ID.matcher(jobId).matches()) {
            return unknown();
        }
        Invocation.concerns(jobId);
        try {
            Optional<PipelineJob> found = jobs.find(jobId);
            if (found.isEmpty()) {
                return unknown();
            }
            PipelineJob job = found.orElseThrow();
            return job.upload().userId().equals(caller)
                    ? own.apply(job)
                    : ApiResponse.refusal(ApiError.forbidden("The upload belongs to somebody else"));
        } catch (FailureException e) {
            LOG.warn("an upload could not be read: {}", e.failure(), e);
            return ApiResponse.refusal(ApiError.unavailable(
                    ErrorCodes.STORAGE_UNAVAILABLE,
                    "The upload cannot be read at the moment; please ask again",
                    RETRY_AFTER));
        }
    }

    private static ApiResponse unknown() {
        return ApiResponse.refusal(new ApiError(
                404, ErrorCodes.JOB_NOT_FOUND, "There is no such upload; it may never have been made or have expired"));
    }
}
