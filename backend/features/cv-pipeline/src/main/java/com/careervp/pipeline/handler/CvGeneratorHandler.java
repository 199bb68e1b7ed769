package com.careervp.pipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.pipeline.work.Branches;
import com.careervp.pipeline.work.RunBranch;
import org.jspecify.annotations.Nullable;

/// Sets the CV as a Word file.
public final class CvGeneratorHandler implements RequestHandler<SNSEvent, @Nullable Void> {
    private final Notifications notifications;

    public CvGeneratorHandler() {
        this(FunctionSetup.production());
    }

    public CvGeneratorHandler(FunctionSetup setup) {
        this(wired(new Wiring(setup)));
    }

    CvGeneratorHandler(RunBranch branch) {
        notifications = new Notifications(branch::wantsRepeat);
    }

    private static RunBranch wired(Wiring wiring) {
        return new RunBranch(
                wiring.jobs(),
                wiring.files(),
                wiring.postings(),
                wiring.messages(),
                Branches.word(wiring.files()),
                wiring.settings(),
                wiring.metrics());
    }

    @Override
    public @Nullable Void handleRequest(SNSEvent event, Context context) {
        notifications.handle(event, context);
        return null;
    }
}
