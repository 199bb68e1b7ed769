package com.careervp.sandbox.sqs;

import com.careervp.sandbox.time.SandboxTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.elasticmq.util.NowProvider;

/// Gives the engine the sandbox's time, so that visibility ends when it ends there.
final class SandboxNow extends NowProvider {
    private final SandboxTime time;

    SandboxNow(SandboxTime time) {
        this.time = time;
    }

    @Override
    public long nowMillis() {
        return time.now().toEpochMilli();
    }

    @Override
    public OffsetDateTime now() {
        return time.now().atOffset(ZoneOffset.UTC);
    }
}
