package com.careervp.pipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.pipeline.work.Branches;
import com.careervp.pipeline.work.RunBranch;
import org.jspecify.annotations.Nullable;

/// Matches the CV with the posting.
public final class MatcherHandler implements RequestHandler<SNSEvent, @Nullable Void> {
    private final Notifications notifications;

    public MatcherHandler() {
        this(FunctionSetup.production());
    }

    public MatcherHandler(FunctionSetup setup) {
        this(wired(new Wiring(setup)));
    }

    MatcherHandler(RunBranch branch) {
        notifications = new Notifications(branch::wantsRepeat);
    }

    private static RunBranch wired(Wiring wiring) {
        return new RunBranch(
                wiring.jobs(),
                wiring.files(),
                wiring.postings(),
                wiring.messages(),
                Branches.match(wiring.files(), wiring.documents()),
                wiring.settings(),
                wiring.metrics());
    }

    @Override
    public @Nullable Void handleRequest(SNSEvent event, Context context) {
        notifications.handle(event, context);
        return null;
    }
}
