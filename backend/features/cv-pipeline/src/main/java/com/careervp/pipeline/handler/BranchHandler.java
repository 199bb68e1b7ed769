package com.careervp.pipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.pipeline.work.BranchWork;
import com.careervp.pipeline.work.RunBranch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the four functions are that run beside each other once a CV is extracted; they differ in their work.
abstract class BranchHandler implements RequestHandler<SNSEvent, @Nullable Void> {
    private final Notifications notifications;

    BranchHandler(FunctionSetup setup, Function<Wiring, BranchWork> work) {
        Wiring wiring = new Wiring(setup);
        RunBranch branch = new RunBranch(
                wiring.jobs(),
                wiring.files(),
                wiring.postings(),
                wiring.messages(),
                work.apply(wiring),
                wiring.settings(),
                wiring.metrics());
        notifications = new Notifications(branch::wantsRepeat);
    }

    @Override
    public final @Nullable Void handleRequest(SNSEvent event, Context context) {
        notifications.handle(event, context);
        return null;
    }
}
