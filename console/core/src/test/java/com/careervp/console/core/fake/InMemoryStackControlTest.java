package com.careervp.console.core.fake;

import com.careervp.console.core.contract.StackControlContract;
import com.careervp.console.core.stacks.StackControl;
import com.careervp.contract.TemplateParameters;
import java.time.Duration;
import java.time.Instant;

class InMemoryStackControlTest extends StackControlContract {
    private final ManualTime time = new ManualTime(Instant.parse("2026-11-22T12:00:00Z"));
    private final InMemoryStackControl stack = new InMemoryStackControl(new InMemoryLiveStage(), time);

    @Override
    protected StackControl stack() {
        return stack;
    }

    @Override
    protected String parameter() {
        return TemplateParameters.VPR_CANDIDATE_PERCENT;
    }

    @Override
    protected void keepBusy() {
        stack.forceStatus("UPDATE_IN_PROGRESS");
    }

    @Override
    protected void pass(Duration length) {
        time.advance(length);
    }
}
