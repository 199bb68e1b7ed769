package com.careervp.console.core.rollout;

import java.time.Duration;

/// @param number from 1
/// @param weight percentage of requests to the candidate
/// @param minimumSoak how long it lasts at least
/// @param minimumSamples how many samples every gate needs at least
/// @param approver whose approval it needs before it starts
public record RolloutPhase(int number, int weight, Duration minimumSoak, int minimumSamples, Approver approver) {}
