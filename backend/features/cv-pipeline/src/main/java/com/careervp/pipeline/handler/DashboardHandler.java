package com.careervp.pipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.pipeline.work.BuildDashboard;
import org.jspecify.annotations.Nullable;

/// Joins what the parallel steps made.
public final class DashboardHandler implements RequestHandler<SNSEvent, @Nullable Void> {
    private final Notifications notifications;

    public DashboardHandler() {
        this(FunctionSetup.production());
    }

    public DashboardHandler(FunctionSetup setup) {
        this(wired(new Wiring(setup)));
    }

    DashboardHandler(BuildDashboard build) {
        notifications = new Notifications((jobId, _) -> build.wantsRepeat(jobId));
    }

    private static BuildDashboard wired(Wiring wiring) {
        return new BuildDashboard(
                wiring.jobs(),
                wiring.files(),
                wiring.settings(),
                wiring.metrics(),
                wiring.setup().clock());
    }

    @Override
    public @Nullable Void handleRequest(SNSEvent event, Context context) {
        notifications.handle(event, context);
        return null;
    }
}
