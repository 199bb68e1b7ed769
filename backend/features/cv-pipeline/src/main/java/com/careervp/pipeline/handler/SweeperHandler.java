package com.careervp.pipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.aws.telemetry.Invocation;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.pipeline.work.SweepUploads;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Called every few minutes: wakes or fails what was left lying.
public final class SweeperHandler implements RequestHandler<ScheduledEvent, @Nullable Void> {
    private static final Logger LOG = LoggerFactory.getLogger(SweeperHandler.class);

    private final SweepUploads sweep;
    private final Telemetry telemetry = new Telemetry();

    public SweeperHandler() {
        this(FunctionSetup.production());
    }

    public SweeperHandler(FunctionSetup setup) {
        this(wired(new Wiring(setup)));
    }

    SweeperHandler(SweepUploads sweep) {
        this.sweep = sweep;
    }

    private static SweepUploads wired(Wiring wiring) {
        return new SweepUploads(
                wiring.jobs(),
                wiring.messages(),
                wiring.metrics(),
                wiring.setup().clock());
    }

    @Override
    public @Nullable Void handleRequest(ScheduledEvent event, Context context) {
        try (Invocation _ = telemetry.begin(context, context.getAwsRequestId())) {
            SweepUploads.Swept swept = sweep.sweep();
            LOG.info("swept: {}", swept);
        }
        return null;
    }
}
