package com.careervp.language.around;

import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tries again what failed for a passing reason.
///
/// Waits are drawn between zero and a bound that doubles ("full jitter", see "Exponential Backoff And Jitter" on the
/// AWS Architecture Blog): callers that failed together do not come back together. Where the provider says how long to
/// wait, that is waited in addition, because nobody gets an answer sooner. A wait that would leave no time for a try
/// before the prompt's deadline is not begun: the caller gets the last failure at once and can make use of the time.
///
/// Safe for use by several threads.
public final class RetryingModel implements LanguageModel {
    private static final Logger LOG = LoggerFactory.getLogger(RetryingModel.class);

    private final LanguageModel model;
    private final RetryPolicy policy;
    private final RandomGenerator random;
    private final Pause pause;

    /// @param random need not be safe for several threads
    public RetryingModel(LanguageModel model, RetryPolicy policy, RandomGenerator random, Pause pause) {
        this.model = model;
        this.policy = policy;
        this.random = random;
        this.pause = pause;
    }

    @Override
    public Completion generate(Prompt prompt) {
        int failed = 0;
        while (true) {
            requireTime(prompt);
            try {
                return model.generate(prompt);
            } catch (LanguageModelException failure) {
                failed++;
                if (!failure.isTransient() || failed == policy.attempts()) {
                    throw failure;
                }
                waitFor(wait(failed, failure), prompt, failure);
            }
        }
    }

    private static void requireTime(Prompt prompt) {
        if (prompt.deadline().isOver()) {
            throw new LanguageModelException(
                    Reason.TIMEOUT, "No time was left to ask a model for " + prompt.reference(), null, null);
        }
    }

    private Duration wait(int failed, LanguageModelException failure) {
        long bound = policy.boundAfter(failed).toNanos();
        Duration jitter;
        synchronized (random) {
            jitter = Duration.ofNanos(bound == 0 ? 0 : random.nextLong(bound + 1));
        }
        return failure.retryAfter().map(jitter::plus).orElse(jitter);
    }

    private void waitFor(Duration wait, Prompt prompt, LanguageModelException failure) {
        Duration left = prompt.deadline().remaining();
        if (left.compareTo(wait.plus(policy.leastForATry())) < 0) {
            LOG.info(
                    "{} is not tried again after {}: {} ms are left and the wait is {} ms",
                    prompt.reference(),
                    failure.reason(),
                    left.toMillis(),
                    wait.toMillis());
            throw failure;
        }
        LOG.info(
                "{} is tried again in {} ms after {}: {}",
                prompt.reference(),
                wait.toMillis(),
                failure.reason(),
                failure.getMessage());
        try {
            pause.lasting(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            LanguageModelException ended = new LanguageModelException(
                    Reason.TIMEOUT, "The wait before another try was cut short", null, interrupted);
            ended.addSuppressed(failure);
            throw ended;
        }
    }
}
