package com.careervp.console.ui.screens.rollout;

import com.careervp.console.core.gates.DecisionCard;
import com.careervp.console.core.rollout.RolloutPhase;
import com.careervp.console.core.rollout.RolloutPlan;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.core.rollout.Soak;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.widgets.StepRail;
import com.careervp.console.ui.widgets.TimeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The plan as steps: start, the phases, promote, retire.
final class RolloutRail {
    private static final Texts TEXTS = Texts.beside(RolloutRail.class, "rollout");

    private RolloutRail() {}

    static List<StepRail.Step> steps(RolloutPlan plan, RolloutStatus status, Optional<DecisionCard> card) {
        int weight = status.weight();
        List<StepRail.Step> steps = new ArrayList<>();
        steps.add(new StepRail.Step(
                TEXTS.of("rail.start"),
                TEXTS.of("rail.start.detail"),
                weight == 0 ? StepRail.State.CURRENT : StepRail.State.DONE,
                0));
        Optional<RolloutPhase> reached = plan.reached(weight);
        for (RolloutPhase phase : plan.phases()) {
            boolean current = reached.filter(phase::equals).isPresent();
            StepRail.State state = current
                    ? StepRail.State.CURRENT
                    : phase.weight() <= weight ? StepRail.State.DONE : StepRail.State.AHEAD;
            steps.add(new StepRail.Step(
                    phase.weight() + " %",
                    current ? progress(phase, status, card) : minimum(phase),
                    state,
                    status.soaking().map(Soak::fraction).orElse(0.0)));
        }
        steps.add(
                new StepRail.Step(TEXTS.of("rail.promote"), TEXTS.of("rail.promote.detail"), StepRail.State.AHEAD, 0));
        steps.add(new StepRail.Step(TEXTS.of("rail.retire"), TEXTS.of("rail.retire.detail"), StepRail.State.AHEAD, 0));
        return steps;
    }

    private static String minimum(RolloutPhase phase) {
        return TEXTS.of("rail.minimum", TimeText.duration(phase.minimumSoak()), phase.minimumSamples());
    }

    private static String progress(RolloutPhase phase, RolloutStatus status, Optional<DecisionCard> card) {
        String samples =
                card.map(found -> Long.toString(found.candidate().requests())).orElse("–");
        String soak = status.soaking()
                .map(found -> TimeText.duration(found.elapsed()) + " / " + TimeText.duration(found.required()))
                .orElse("–");
        return TEXTS.of("rail.progress", soak, samples, phase.minimumSamples());
    }
}
