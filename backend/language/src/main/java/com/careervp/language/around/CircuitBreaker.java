package com.careervp.language.around;

import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops asking a model that does not answer, so that callers fail fast and the provider is left in peace. One breaker
/// guards one model.
///
/// - **Closed**: calls go through. Their outcomes are kept for a while; when too many of them are failures it opens.
/// - **Open**: calls are refused at once as [Reason#UNAVAILABLE], with the time until the next probe as retry-after.
/// - **Half open**: one call is let through as a probe, the others are refused. If it succeeds the breaker closes and
///   forgets; if it fails the breaker is open for another while.
///
/// A failure is what says that the model is not there: [Reason#UNAVAILABLE], [Reason#TIMEOUT], or something unexpected.
/// A model that throttles, denies, refuses or writes nonsense does answer, so that counts as no failure. Being
/// throttled says nothing of the model's health and does not count at all.
///
/// A function's instances each have their own breaker. Safe for use by several threads.
public final class CircuitBreaker implements LanguageModel {
    private static final Logger LOG = LoggerFactory.getLogger(CircuitBreaker.class);

    /// Whether calls go through.
    public enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    private enum Verdict {
        ANSWERED,
        FAILED,
        SAYS_NOTHING
    }

    private record Call(Instant at, boolean failed) {}

    private final String name;
    private final LanguageModel model;
    private final BreakerPolicy policy;
    private final InstantSource clock;
    private final Deque<Call> calls = new ArrayDeque<>();
    private State state = State.CLOSED;
    private Instant openUntil = Instant.MIN;
    private boolean probing;

    /// @param name the model's id, for messages
    public CircuitBreaker(String name, LanguageModel model, BreakerPolicy policy, InstantSource clock) {
        this.name = name;
        this.model = model;
        this.policy = policy;
        this.clock = clock;
    }

    /// The state now; an open breaker whose time is over is half open.
    public synchronized State state() {
        return state == State.OPEN && !clock.instant().isBefore(openUntil) ? State.HALF_OPEN : state;
    }

    @Override
    public Completion generate(Prompt prompt) {
        boolean probe = admit();
        Verdict verdict = Verdict.FAILED;
        try {
            Completion completion = model.generate(prompt);
            verdict = Verdict.ANSWERED;
            return completion;
        } catch (LanguageModelException failure) {
            verdict = verdict(failure.reason());
            throw failure;
        } finally {
            settle(verdict, probe);
        }
    }

    private static Verdict verdict(Reason reason) {
        return switch (reason) {
            case UNAVAILABLE, TIMEOUT -> Verdict.FAILED;
            case THROTTLED -> Verdict.SAYS_NOTHING;
            case DENIED, REFUSED, UNUSABLE_ANSWER -> Verdict.ANSWERED;
        };
    }

    /// Whether the call that is let through is the probe.
    private synchronized boolean admit() {
        return switch (state()) {
            case CLOSED -> false;
            case OPEN -> throw refused(Duration.between(clock.instant(), openUntil));
            case HALF_OPEN -> {
                if (probing) {
                    throw refused(null);
                }
                state = State.HALF_OPEN;
                probing = true;
                yield true;
            }
        };
    }

    private synchronized void settle(Verdict verdict, boolean probe) {
        Instant now = clock.instant();
        if (probe) {
            probing = false;
            switch (verdict) {
                case FAILED -> open(now);
                case ANSWERED -> close();
                // still half open: the next call is the probe
                case SAYS_NOTHING -> LOG.debug("the probe of {} was throttled", name);
            }
            return;
        }
        // a call that began before the breaker opened and ends afterwards changes nothing
        if (state != State.CLOSED || verdict == Verdict.SAYS_NOTHING) {
            return;
        }
        calls.addLast(new Call(now, verdict == Verdict.FAILED));
        Instant oldest = now.minus(policy.window());
        while (calls.getFirst().at().isBefore(oldest)) {
            calls.removeFirst();
        }
        int failures = (int) calls.stream().filter(Call::failed).count();
        if (verdict == Verdict.FAILED && policy.opensAt(calls.size(), failures)) {
            LOG.warn("{} of the last {} calls of {} failed: it is not asked for a while", failures, calls.size(), name);
            open(now);
        }
    }

    private void open(Instant now) {
        state = State.OPEN;
        openUntil = now.plus(policy.open());
        calls.clear();
    }

    private void close() {
        LOG.info("{} answers again", name);
        state = State.CLOSED;
        calls.clear();
    }

    private LanguageModelException refused(@Nullable Duration retryAfter) {
        return new LanguageModelException(
                Reason.UNAVAILABLE,
                "The model " + name + " has failed too often and is not asked now",
                retryAfter,
                null);
    }
}
