package com.careervp.sandbox.faults;

import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.Prompt;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// Waits before a model's answer as long as a remote model would take, in real time, because the offline writer answers
/// within milliseconds and the difference of the two paths would not show. The wait is drawn from a log-normal
/// distribution, as latencies of remote models are, and is part of the completion's latency. The model's name and text
/// stay as they are. Safe for use by several threads.
public final class SimulatedLatency implements LanguageModel {
    private final LanguageModel model;
    private final Duration median;
    private final double spread;
    private final RandomGenerator random;

    /// @param median half of the waits are shorter; zero waits never
    /// @param spread standard deviation of the logarithm: 0 always waits the median, with 0.3 nine of ten waits are
    ///     between 0.6 and 1.6 times the median
    /// @param random need not be safe for several threads
    public SimulatedLatency(LanguageModel model, Duration median, double spread, RandomGenerator random) {
        if (median.isNegative()) {
            throw new IllegalArgumentException("median is " + median + ", expected zero or more");
        }
        if (!(spread >= 0 && spread <= 2)) {
            throw new IllegalArgumentException("spread is " + spread + ", expected 0 to 2");
        }
        this.model = model;
        this.median = median;
        this.spread = spread;
        this.random = random;
    }

    @Override
    public Completion generate(Prompt prompt) {
        Duration wait = draw();
        Pause.of(wait);
        Completion completion = model.generate(prompt);
        return new Completion(
                completion.text(),
                completion.inputTokens(),
                completion.outputTokens(),
                completion.model(),
                completion.latency().plus(wait));
    }

    private Duration draw() {
        double factor;
        synchronized (random) {
            factor = Math.exp(spread * random.nextGaussian());
        }
        return Duration.ofNanos((long) (median.toNanos() * factor));
    }
}
