package com.careervp.sandbox.cloudformation;

import com.careervp.kernel.IdSource;
import com.careervp.sandbox.time.SandboxTime;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// What the stack engine works with.
///
/// @param outputs turns an output's value into what the sandbox answers to: AWS's host names become local ones
record EngineContext(
        SandboxTime time,
        IdSource ids,
        ProviderRegistry providers,
        AlarmStates alarms,
        UnaryOperator<String> outputs,
        String account,
        String region) {

    Instant now() {
        return time.now();
    }
}
