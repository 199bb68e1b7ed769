package com.careervp.pipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.aws.ReceiveCount;
import com.careervp.aws.RemainingTime;
import com.careervp.aws.telemetry.Invocation;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.kernel.failure.FailureException;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.prompt.PromptLibrary;
import com.careervp.pipeline.extract.ExtractCv;
import com.careervp.pipeline.job.JobMessages;
import com.careervp.pipeline.pdf.PdfLimits;
import com.careervp.pipeline.pdf.PdfText;
import com.careervp.pipeline.work.ExtractUpload;
import com.careervp.pipeline.work.ReadUploadedCv;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works off the queue of extractions and names the messages that are to stay in it (partial batch response).
public final class ExtractorHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(ExtractorHandler.class);

    private final ExtractUpload extract;
    private final Telemetry telemetry = new Telemetry();

    public ExtractorHandler() {
        this(FunctionSetup.production());
    }

    public ExtractorHandler(FunctionSetup setup) {
        this(wired(new Wiring(setup)));
    }

    ExtractorHandler(ExtractUpload extract) {
        this.extract = extract;
    }

    private static ExtractUpload wired(Wiring wiring) {
        return new ExtractUpload(
                wiring.jobs(),
                wiring.files(),
                wiring.cvs(),
                wiring.messages(),
                new ReadUploadedCv(
                        wiring.files(),
                        wiring.cache(),
                        new ExtractCv(new PdfText(PdfLimits.STANDARD), new PromptLibrary(), wiring.model()),
                        wiring.extractorName()),
                wiring.settings(),
                wiring.metrics());
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
        return switch (JobMessages.jobIdOf(message.getBody())) {
            case Validated.Invalid<String> malformed -> {
                LOG.error("message {} is malformed: {}", message.getMessageId(), malformed.message());
                yield true;
            }
            case Validated.Valid<String>(String jobId) -> {
                Invocation.concerns(jobId);
                try {
                    yield extract.extract(jobId, ReceiveCount.of(message), RemainingTime.of(context))
                            instanceof ExtractUpload.Outcome.Return;
                } catch (FailureException e) {
                    LOG.warn("the record cannot be kept: {}", e.failure(), e);
                    yield true;
                }
            }
        };
    }
}
