package com.careervp.pipeline.handler;

import com.careervp.aws.FunctionSetup;
import com.careervp.pipeline.work.Branches;

/// Sets the CV as a Word file.
public final class CvGeneratorHandler extends BranchHandler {

    public CvGeneratorHandler() {
        this(FunctionSetup.production());
    }

    public CvGeneratorHandler(FunctionSetup setup) {
        super(setup, wiring -> Branches.word(wiring.files()));
    }
}
