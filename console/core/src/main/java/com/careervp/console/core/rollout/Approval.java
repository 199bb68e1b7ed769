package com.careervp.console.core.rollout;

import java.time.Instant;

/// @param weight the phase it allows
public record Approval(int weight, Approver role, String by, String reason, Instant at) {}
