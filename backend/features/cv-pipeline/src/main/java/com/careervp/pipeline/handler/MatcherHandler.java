package com.careervp.pipeline.handler;

import com.careervp.aws.FunctionSetup;
import com.careervp.pipeline.work.Branches;

/// Matches the CV with the posting.
public final class MatcherHandler extends BranchHandler {

    public MatcherHandler() {
        this(FunctionSetup.production());
    }

    public MatcherHandler(FunctionSetup setup) {
        super(setup, wiring -> Branches.match(wiring.files(), wiring.documents()));
    }
}
