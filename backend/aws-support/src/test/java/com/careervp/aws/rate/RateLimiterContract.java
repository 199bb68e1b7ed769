package com.careervp.aws.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What every rate limiter does.
public abstract class RateLimiterContract {
    private static final Instant START = Instant.parse("2026-11-22T07:05:00.250Z");
    private static final RateLimit TEN = RateLimit.perMinute("documents", 10);

    private final String user = "user-" + UUID.randomUUID();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource time = now::get;

    /// A limiter that knows nothing of this test's user yet.
    protected abstract RateLimiter limiter(InstantSource time);

    private void pass(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    @Test
    public void thePermitCountsDownAndTheOneTooManyIsToldWhenToComeAgain() {
        RateLimiter limiter = limiter(time);
        for (int request = 1; request <= 10; request++) {
            assertThat(limiter.acquire(user, TEN))
                    .isEqualTo(new Permit(true, 10, 10 - request, START.plusSeconds(60), Duration.ZERO));
            pass(Duration.ofSeconds(1));
        }

        assertThat(limiter.acquire(user, TEN))
                .isEqualTo(new Permit(false, 10, 0, START.plusSeconds(60), Duration.ofSeconds(50)));
    }

    @Test
    public void aPlaceIsFreeExactlyWhenItWasSaidToBe() {
        RateLimiter limiter = limiter(time);
        RateLimit one = RateLimit.perMinute("documents", 1);
        limiter.acquire(user, one);

        pass(Duration.ofMillis(59_999));
        assertThat(limiter.acquire(user, one).allowed()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(limiter.acquire(user, one).allowed()).isTrue();
    }

    @Test
    public void refusedRequestsDoNotCount() {
        RateLimiter limiter = limiter(time);
        for (int request = 0; request < 50; request++) {
            limiter.acquire(user, TEN);
        }

        pass(Duration.ofMinutes(1));
        assertThat(limiter.acquire(user, TEN).remaining()).isEqualTo(9);
    }

    @Test
    public void subjectsAndLimitsCountApart() {
        RateLimiter limiter = limiter(time);
        for (int request = 0; request < 10; request++) {
            limiter.acquire(user, TEN);
        }

        assertThat(limiter.acquire(user, TEN).allowed()).isFalse();
        assertThat(limiter.acquire(user + "-other", TEN).allowed()).isTrue();
        assertThat(limiter.acquire(user, RateLimit.perMinute("letters", 10)).allowed())
                .isTrue();
    }

    @Test
    public void aSmallerLimitCountsWhatTheLargerAllowed() {
        RateLimiter limiter = limiter(time);
        for (int request = 0; request < 10; request++) {
            limiter.acquire(user, TEN);
            pass(Duration.ofSeconds(1));
        }

        Permit permit = limiter.acquire(user, RateLimit.perMinute("documents", 5));

        assertThat(permit.allowed()).isFalse();
        assertThat(permit.remaining()).isZero();
        assertThat(permit.reset()).as("six have to leave").isEqualTo(START.plusSeconds(65));
    }

    @Test
    public void aClockThatGoesBackFreesNothing() {
        RateLimiter limiter = limiter(time);
        for (int request = 0; request < 10; request++) {
            limiter.acquire(user, TEN);
        }

        pass(Duration.ofSeconds(-30));
        Permit permit = limiter.acquire(user, TEN);
        assertThat(permit.allowed()).isFalse();
        assertThat(permit.retryAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    public void ofAHundredAtOnceExactlyTheLimitIsAllowed() throws Exception {
        RateLimiter limiter = limiter(time);

        assertThat(allowedOf(100, limiter)).isEqualTo(10);
        pass(Duration.ofMillis(59_999));
        assertThat(allowedOf(100, limiter)).isZero();
        pass(Duration.ofMillis(1));
        assertThat(allowedOf(100, limiter)).isEqualTo(10);
    }

    private long allowedOf(int callers, RateLimiter limiter) throws Exception {
        CountDownLatch together = new CountDownLatch(callers);
        Callable<Permit> call = () -> {
            together.countDown();
            together.await();
            return limiter.acquire(user, TEN);
        };
        List<Future<Permit>> permits = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                permits.add(threads.submit(call));
            }
        }
        long allowed = 0;
        for (Future<Permit> permit : permits) {
            allowed += permit.get().allowed() ? 1 : 0;
        }
        return allowed;
    }

    @Test
    public void whateverTheyAskNoWindowHoldsMoreAndNobodyIsRefusedBefore() {
        RateLimiter limiter = limiter(time);
        Random random = new Random(20_261_122);
        Deque<Instant> counting = new ArrayDeque<>();
        for (int request = 0; request < 1_000; request++) {
            pass(Duration.ofMillis(random.nextInt(9_000)));
            Instant at = now.get();
            while (!counting.isEmpty() && !counting.getFirst().isAfter(at.minusSeconds(60))) {
                counting.removeFirst();
            }

            Permit permit = limiter.acquire(user, TEN);

            assertThat(permit.allowed()).as("request " + request).isEqualTo(counting.size() < 10);
            if (permit.allowed()) {
                counting.addLast(at);
            }
            assertThat(permit.remaining()).isEqualTo(10 - counting.size());
        }
    }
}
