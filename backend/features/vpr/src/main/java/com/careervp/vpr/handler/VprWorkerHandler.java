package com.careervp.vpr.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.aws.ReceiveCount;
import com.careervp.aws.RemainingTime;
import com.careervp.aws.telemetry.Invocation;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.contract.MetricNames;
import com.careervp.kernel.failure.FailureException;
import com.careervp.kernel.validation.Validated;
import com.careervp.vpr.Delivery;
import com.careervp.vpr.ProcessJob;
import com.careervp.vpr.WorkerSettings;
import com.careervp.vpr.job.JobMessage;
import com.careervp.vpr.job.JobQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works off the jobs queue and names the messages that are to stay in it (partial batch response).
public final class VprWorkerHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(VprWorkerHandler.class);

    private final JobQueue queue;
    private final WorkerSettings settings;
    private final ProcessJob process;
    private final Telemetry telemetry = new Telemetry();

    public VprWorkerHandler() {
        this(FunctionSetup.production());
    }

    public VprWorkerHandler(FunctionSetup setup) {
        Wiring wiring = new Wiring(setup);
        this(wiring.queue(), wiring.workerSettings(), wired(wiring));
    }

    VprWorkerHandler(JobQueue queue, WorkerSettings settings, ProcessJob process) {
        this.queue = queue;
        this.settings = settings;
        this.process = process;
    }

    private static ProcessJob wired(Wiring wiring) {
        return new ProcessJob(
                wiring.jobs(),
                wiring.generate(),
                wiring.queue(),
                wiring.metrics(MetricNames.PATH_ASYNC),
                wiring.setup().clock(),
                wiring.workerSettings(),
                Wiring.watches());
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<SQSBatchResponse.BatchItemFailure> staying = new ArrayList<>();
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            try (Invocation _ = telemetry.begin(context, context.getAwsRequestId())) {
                if (stays(message, context)) {
                    staying.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
                }
            }
        }
        return new SQSBatchResponse(staying);
    }

    private boolean stays(SQSEvent.SQSMessage message, Context context) {
        int receiveCount = ReceiveCount.of(message);
        ProcessJob.Outcome outcome = switch (JobMessage.jobIdOf(message.getBody())) {
            case Validated.Valid<String>(String jobId) -> {
                Invocation.concerns(jobId);
                yield process.process(new Delivery(
                        jobId,
                        message.getMessageId(),
                        receiveCount,
                        context.getFunctionVersion(),
                        RemainingTime.of(context)));
            }
            case Validated.Invalid<String> malformed -> {
                LOG.error("message {} is malformed: {}", message.getMessageId(), malformed.message());
                yield new ProcessJob.Outcome.Return(settings.delayAfter(receiveCount));
            }
        };
        return switch (outcome) {
            case ProcessJob.Outcome.Acknowledge() -> false;
            case ProcessJob.Outcome.Return(@Nullable Duration delay) -> {
                postpone(message, delay);
                yield true;
            }
        };
    }

    private void postpone(SQSEvent.SQSMessage message, @Nullable Duration delay) {
        if (delay == null) {
            return;
        }
        try {
            queue.postpone(message.getReceiptHandle(), delay);
        } catch (FailureException e) {
            // It comes again all the same, after the queue's visibility timeout.
            LOG.warn("message {} could not be postponed: {}", message.getMessageId(), e.failure(), e);
        }
    }
}
