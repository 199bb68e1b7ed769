package com.careervp.pipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.careervp.aws.RemainingTime;
import com.careervp.aws.telemetry.Invocation;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.Deadline;
import com.careervp.pipeline.job.JobMessages;
import java.util.function.BiPredicate;

/// What every function does that a topic calls. SNS calls a function asynchronously: a call that throws is repeated by
/// Lambda, twice, and then goes to the function's dead-letter queue.
final class Notifications {
    private final Telemetry telemetry = new Telemetry();
    private final BiPredicate<String, Deadline> wantsRepeat;

    /// @param wantsRepeat does the work for a job and says whether it is to be done again later
    Notifications(BiPredicate<String, Deadline> wantsRepeat) {
        this.wantsRepeat = wantsRepeat;
    }

    /// @throws IllegalStateException where a job wants a repeat, or the message is malformed
    void handle(SNSEvent event, Context context) {
        for (SNSEvent.SNSRecord record : event.getRecords()) {
            try (Invocation _ = telemetry.begin(context, context.getAwsRequestId())) {
                handle(record.getSNS().getMessage(), RemainingTime.of(context));
            }
        }
    }

    private void handle(String message, Deadline deadline) {
        switch (JobMessages.jobIdOf(message)) {
            case Validated.Invalid<String> malformed ->
                throw new IllegalStateException("the message is malformed: " + malformed.message());
            case Validated.Valid<String>(String jobId) -> {
                Invocation.concerns(jobId);
                if (wantsRepeat.test(jobId, deadline)) {
                    throw new IllegalStateException("upload " + jobId + " is to be tried again");
                }
            }
        }
    }
}
