package com.careervp.sandbox.cloudformation;

import com.careervp.kernel.IdSource;
import com.careervp.sandbox.time.SandboxTime;
import java.util.function.UnaryOperator;

/// What the stack engine needs of the rest of the sandbox.
///
/// @param templates where templates come from that are named by URL
/// @param alarms the states of rollback triggers
/// @param outputs turns an output's value into what the sandbox answers to: AWS's host names become local ones
public record Surroundings(
        SandboxTime time,
        IdSource ids,
        TemplateSource templates,
        AlarmStates alarms,
        UnaryOperator<String> outputs,
        String account,
        String region) {}
