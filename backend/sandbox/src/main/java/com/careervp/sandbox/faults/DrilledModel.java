package com.careervp.sandbox.faults;

import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import java.time.Duration;
import java.util.Optional;

/// A model that fails as the running drills say.
final class DrilledModel implements LanguageModel {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final LanguageModel model;
    private final String function;
    private final Drills drills;
    private final Hallucination hallucination = new Hallucination();

    DrilledModel(LanguageModel model, String function, Drills drills) {
        this.model = model;
        this.function = function;
        this.drills = drills;
    }

    @Override
    public Completion generate(Prompt prompt) {
        if (drills.hit(DrillKind.MODEL_DOWN, function).isPresent()) {
            throw new LanguageModelException(
                    Reason.UNAVAILABLE, "the model cannot be reached (drill model-down)", null, null);
        }
        if (drills.hit(DrillKind.MODEL_THROTTLED, function).isPresent()) {
            throw new LanguageModelException(
                    Reason.THROTTLED, "the model takes no more requests (drill model-throttled)", RETRY_AFTER, null);
        }
        Optional<DrillOrder> slow = drills.hit(DrillKind.MODEL_SLOW, function);
        if (slow.isPresent()) {
            Pause.of(slow.get().delay());
        }
        Completion completion = model.generate(prompt);
        Duration added = slow.map(DrillOrder::delay).orElse(Duration.ZERO);
        String text = drills.hit(DrillKind.MODEL_HALLUCINATING, function).isPresent()
                ? hallucination.alter(completion.text(), prompt)
                : completion.text();
        return new Completion(
                text,
                completion.inputTokens(),
                completion.outputTokens(),
                completion.model(),
                completion.latency().plus(added));
    }
}
