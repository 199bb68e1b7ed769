package com.careervp.console.core.rollout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The way from the baseline to the candidate, as data.
public record RolloutPlan(List<RolloutPhase> phases) {
    public RolloutPlan {
        phases = List.copyOf(phases);
        int before = 0;
        for (RolloutPhase phase : phases) {
            if (phase.weight() <= before || phase.weight() > 100) {
                throw new IllegalArgumentException("phase " + phase.number() + " has weight " + phase.weight()
                        + ", expected more than " + before + " and at most 100");
            }
            before = phase.weight();
        }
    }

    /// 10 % for 24 h, 50 % for 24 h, 100 % for 48 h.
    public static RolloutPlan standard() {
        return new RolloutPlan(List.of(
                new RolloutPhase(1, 10, Duration.ofHours(24), 50, Approver.NONE),
                new RolloutPhase(2, 50, Duration.ofHours(24), 200, Approver.ENGINEERING_LEAD),
                new RolloutPhase(3, 100, Duration.ofHours(48), 500, Approver.PRODUCT_TEAM)));
    }

    /// The same plan with every soak `divisor` times as short, for a rehearsal.
    public RolloutPlan faster(long divisor) {
        return new RolloutPlan(phases.stream()
                .map(phase -> new RolloutPhase(
                        phase.number(),
                        phase.weight(),
                        phase.minimumSoak().dividedBy(divisor),
                        phase.minimumSamples(),
                        phase.approver()))
                .toList());
    }

    /// The phase whose weight this is.
    public Optional<RolloutPhase> at(int weight) {
        return phases.stream().filter(phase -> phase.weight() == weight).findFirst();
    }

    /// The phase the weight is in or has reached, counted by weight; empty below the first.
    public Optional<RolloutPhase> reached(int weight) {
        return phases.stream().filter(phase -> phase.weight() <= weight).reduce((first, second) -> second);
    }

    /// The first phase above the weight.
    public Optional<RolloutPhase> after(int weight) {
        return phases.stream().filter(phase -> phase.weight() > weight).findFirst();
    }
}
