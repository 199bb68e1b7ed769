package com.careervp.console.core.rollout;

import com.careervp.console.core.alarms.AlarmSource;
import com.careervp.console.core.stacks.StackControl;

/// The ports a rollout needs.
public record RolloutPorts(
        StackControl stack,
        LiveStage stage,
        CandidateProbe candidate,
        LiveProbe probe,
        RolloutStore store,
        AlarmSource alarms) {}
