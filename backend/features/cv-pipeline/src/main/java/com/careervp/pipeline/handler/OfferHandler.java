package com.careervp.pipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.pipeline.work.Branches;
import com.careervp.pipeline.work.RunBranch;
import org.jspecify.annotations.Nullable;

/// Writes the offer letter.
public final class OfferHandler implements RequestHandler<SNSEvent, @Nullable Void> {
    private final Notifications notifications;

    public OfferHandler() {
        this(FunctionSetup.production());
    }

    public OfferHandler(FunctionSetup setup) {
        this(wired(new Wiring(setup)));
    }

    OfferHandler(RunBranch branch) {
        notifications = new Notifications(branch::wantsRepeat);
    }

    private static RunBranch wired(Wiring wiring) {
        return new RunBranch(
                wiring.jobs(),
                wiring.files(),
                wiring.postings(),
                wiring.messages(),
                Branches.offer(
                        wiring.files(), wiring.documents(), wiring.setup().clock()),
                wiring.settings(),
                wiring.metrics());
    }

    @Override
    public @Nullable Void handleRequest(SNSEvent event, Context context) {
        notifications.handle(event, context);
        return null;
    }
}
