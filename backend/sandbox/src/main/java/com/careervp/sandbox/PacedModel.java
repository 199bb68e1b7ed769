package com.careervp.sandbox;

import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.Prompt;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// A model that takes as long as a remote one would: the mean, give or take a third, in real time. Safe for use by
/// several threads.
final class PacedModel implements LanguageModel {
    private final LanguageModel model;
    private final Duration mean;
    private final RandomGenerator random;

    PacedModel(LanguageModel model, Duration mean, RandomGenerator random) {
        this.model = model;
        this.mean = mean;
        this.random = random;
    }

    @Override
    public Completion generate(Prompt prompt) {
        double factor;
        synchronized (random) {
            factor = random.nextDouble(2.0 / 3, 4.0 / 3);
        }
        Duration pause = Duration.ofNanos((long) (mean.toNanos() * factor));
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the model", e);
        }
        Completion completion = model.generate(prompt);
        return new Completion(
                completion.text(),
                completion.inputTokens(),
                completion.outputTokens(),
                completion.model(),
                completion.latency().plus(pause));
    }
}
