package com.careervp.console.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class BackgroundRunnerTest {
    private final BlockingQueue<Runnable> results = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outcome<String>> ends = new LinkedBlockingQueue<>();
    private final BackgroundRunner runner = new BackgroundRunner(results::add);

    private Outcome<String> end() throws InterruptedException {
        results.take().run();
        return ends.take();
    }

    @Test
    void theResultArrivesThroughTheExecutorOfResults() throws InterruptedException {
        runner.run("work", stop -> "found", ends::add);
        assertThat(end()).isEqualTo(new Outcome.Done<>("found"));
    }

    @Test
    void aConsoleFailureArrivesAsAValue() throws InterruptedException {
        ConsoleFailure failure = new ConsoleFailure.Throttled(FailureOrigin.local("SQS", "Receive", "slow down"));
        runner.run("work", stop -> raise(failure), ends::add);
        assertThat(end()).isEqualTo(new Outcome.Failed<>(failure));
    }

    private static String raise(ConsoleFailure failure) {
        throw new ConsoleException(failure);
    }

    @Test
    void anythingElseThatIsThrownArrivesAsAnUnexpectedFailureThatNamesTheWork() throws InterruptedException {
        runner.run(
                "reading queues",
                stop -> {
                    throw new AssertionError("broken");
                },
                ends::add);
        assertThat(end())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure().sentence()).contains("reading queues", "broken"));
    }

    @Test
    void cancelledWorkIsInterruptedAndEndsAsCancelled() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Running running = runner.run(
                "work",
                stop -> {
                    started.countDown();
                    new CountDownLatch(1).await();
                    return "never";
                },
                ends::add);
        started.await();
        running.cancel();
        assertThat(end()).isEqualTo(new Outcome.Cancelled<>());
        assertThat(running.ended()).isTrue();
    }

    @Test
    void aResultThatWasFoundBeforeTheCancellationButNotDeliveredIsDropped() throws InterruptedException {
        Running running = runner.run("work", stop -> "found", ends::add);
        Runnable delivery = results.take();
        running.cancel();
        delivery.run();
        assertThat(ends.take()).isEqualTo(new Outcome.Cancelled<>());
    }

    @Test
    void cancellingAfterTheEndChangesNothing() throws InterruptedException {
        Running running = runner.run("work", stop -> "found", ends::add);
        end();
        running.cancel();
        assertThat(results).isEmpty();
        assertThat(ends).isEmpty();
    }
}
