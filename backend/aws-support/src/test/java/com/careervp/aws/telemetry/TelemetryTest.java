package com.careervp.aws.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.FakeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TelemetryTest {

    @AfterEach
    void leaveNoContext() {
        MDC.clear();
    }

    @Test
    void anInvocationNamesItsRequestTraceFunctionVersionAndColdStart() {
        Telemetry telemetry = new Telemetry();

        try (Invocation _ =
                telemetry.begin(new FakeContext("function-1", "7", "Root=1-abc-def;Parent=1;Sampled=1"), "request-1")) {
            Invocation.concerns("job-1");
            assertThat(MDC.getCopyOfContextMap())
                    .containsEntry("request_id", "request-1")
                    .containsEntry("trace_id", "1-abc-def")
                    .containsEntry("job_id", "job-1")
                    .containsEntry("function_version", "7")
                    .containsEntry("cold_start", "true");
        }
        try (Invocation _ = telemetry.begin(FakeContext.of("function-2"), "request-2")) {
            assertThat(MDC.getCopyOfContextMap())
                    .containsEntry("cold_start", "false")
                    .doesNotContainKeys("job_id", "trace_id");
        }
    }

    @Test
    void everyFunctionHasItsOwnColdStartAlthoughTheyShareAProcess() {
        for (int function = 0; function < 2; function++) {
            try (Invocation _ = new Telemetry().begin(FakeContext.of("function"), "request")) {
                assertThat(MDC.get("cold_start")).isEqualTo("true");
            }
        }
    }

    @Test
    void theThreadsFormerContextComesBack() {
        MDC.put("of_the_host", "yes");

        try (Invocation _ = new Telemetry().begin(FakeContext.of("function-1"), "request-1")) {
            Invocation.concerns("job-1");
        }

        assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("of_the_host", "yes"));
    }

    @Test
    void invocationsThatRunAtOnceDoNotSeeEachOther() throws Exception {
        int invocations = 16;
        Telemetry telemetry = new Telemetry();
        CyclicBarrier allAreIn = new CyclicBarrier(invocations);
        List<Callable<String>> calls = new ArrayList<>();
        for (int index = 0; index < invocations; index++) {
            String id = "request-" + index;
            calls.add(() -> {
                try (Invocation _ = telemetry.begin(FakeContext.of(id), id)) {
                    Invocation.concerns("job-of-" + id);
                    allAreIn.await();
                    return id + "/" + MDC.get("request_id") + "/" + MDC.get("job_id") + "/"
                            + MDC.get("function_request_id");
                }
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(invocations)) {
            for (Future<String> seen : threads.invokeAll(calls)) {
                String[] parts = Objects.requireNonNull(seen.get()).split("/", -1);
                assertThat(parts).containsExactly(parts[0], parts[0], "job-of-" + parts[0], parts[0]);
            }
        }
    }
}
