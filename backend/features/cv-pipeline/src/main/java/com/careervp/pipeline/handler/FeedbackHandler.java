package com.careervp.pipeline.handler;

import com.careervp.aws.FunctionSetup;
import com.careervp.pipeline.work.Branches;

/// Writes feedback on the CV.
public final class FeedbackHandler extends BranchHandler {

    public FeedbackHandler() {
        this(FunctionSetup.production());
    }

    public FeedbackHandler(FunctionSetup setup) {
        super(setup, wiring -> Branches.feedback(wiring.files(), wiring.documents()));
    }
}
