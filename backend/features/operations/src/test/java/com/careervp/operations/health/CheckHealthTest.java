package com.careervp.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CheckHealthTest {
    private static final Dependency GOOD = new Dependency("table", () -> {});

    @Test
    void everyDependencyIsToldByItsName() throws Exception {
        Dependency denied = new Dependency("queue", () -> {
            throw new Failure.AccessDenied("secret detail", "id").asException(null);
        });
        Dependency broken = new Dependency("bucket", () -> {
            throw new IllegalStateException("secret detail");
        });

        assertThat(new CheckHealth(List.of(GOOD, denied, broken), Duration.ofSeconds(5)).check())
                .containsExactly(
                        Map.entry("table", "OK"),
                        Map.entry("queue", "ACCESS_DENIED"),
                        Map.entry("bucket", "UNEXPECTED"));
    }

    @Test
    void aDependencyThatHangsIsNotWaitedFor() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Dependency hanging = new Dependency("queue", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(new CheckHealth(List.of(hanging, GOOD), Duration.ofMillis(200)).check())
                .containsEntry("queue", CheckHealth.TIMED_OUT)
                .containsEntry("table", "OK");
    }
}
