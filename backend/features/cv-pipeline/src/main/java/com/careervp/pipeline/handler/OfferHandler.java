package com.careervp.pipeline.handler;

import com.careervp.aws.FunctionSetup;
import com.careervp.pipeline.work.Branches;

/// Writes the offer letter.
public final class OfferHandler extends BranchHandler {

    public OfferHandler() {
        this(FunctionSetup.production());
    }

    public OfferHandler(FunctionSetup setup) {
        super(
                setup,
                wiring -> Branches.offer(
                        wiring.files(), wiring.documents(), wiring.setup().clock()));
    }
}
