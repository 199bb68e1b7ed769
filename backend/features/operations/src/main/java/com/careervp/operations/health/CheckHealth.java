package com.careervp.operations.health;

import com.careervp.kernel.failure.FailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks every dependency at the same time and waits for none longer than the limit. Safe for use by several threads.
public final class CheckHealth {
    /// What the answer says of a dependency that is in order. The others have the code of a
    /// [com.careervp.kernel.failure.Failure], [#TIMED_OUT] or [#BROKEN]: enough to know where to look, nothing of
    /// the inside.
    public static final String OK = "OK";

    public static final String TIMED_OUT = "TIMED_OUT";
    public static final String BROKEN = "UNEXPECTED";

    private static final Logger LOG = LoggerFactory.getLogger(CheckHealth.class);

    private final List<Dependency> dependencies;
    private final Duration limit;

    /// @param limit well under the function's own time limit
    public CheckHealth(List<Dependency> dependencies, Duration limit) {
        this.dependencies = List.copyOf(dependencies);
        this.limit = limit;
    }

    /// The state of each dependency by its name, in the order they were given.
    public Map<String, String> check() throws InterruptedException {
        List<Callable<String>> probes = new ArrayList<>();
        for (Dependency dependency : dependencies) {
            probes.add(() -> probed(dependency));
        }
        Map<String, String> states = new LinkedHashMap<>();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<String>> answers = executor.invokeAll(probes, limit.toMillis(), TimeUnit.MILLISECONDS);
            for (int index = 0; index < answers.size(); index++) {
                states.put(dependencies.get(index).name(), state(dependencies.get(index), answers.get(index)));
            }
        } finally {
            // Not close(): that would wait for a probe that hangs.
            executor.shutdownNow();
        }
        return states;
    }

    private static String probed(Dependency dependency) {
        try {
            dependency.probe().run();
            return OK;
        } catch (FailureException e) {
            LOG.warn("{} is not in order: {}", dependency.name(), e.failure(), e);
            return e.failure().code();
        }
    }

    private static String state(Dependency dependency, Future<String> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException e) {
            LOG.warn("{} did not answer in time", dependency.name(), e);
            return TIMED_OUT;
        } catch (ExecutionException e) {
            LOG.error("the check of {} broke", dependency.name(), e);
            return BROKEN;
        }
    }
}
