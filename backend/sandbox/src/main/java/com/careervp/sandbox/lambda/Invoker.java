package com.careervp.sandbox.lambda;

import com.careervp.aws.FunctionSetup;
import com.careervp.language.LanguageModel;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.ThrottleReason;

/// Runs functions: concurrency, execution environments, timeout, log lines and metrics of every invocation.
final class Invoker implements Execution.Start, AutoCloseable {
    /// 6 MB, the limit of a synchronous answer.
    private static final int MAXIMUM_RESPONSE_BYTES = 6 * 1024 * 1024;
    /// Lambda's default quota of concurrent executions in one account.
    private static final int ACCOUNT_CONCURRENCY = 1_000;

    private static final int LOOK_FOR_IDLE_MILLIS = 5;
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(2);

    private final FunctionServices services;
    private final OutputRouter output;
    private final LambdaMetrics metrics;
    private final Semaphore startUps =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Set<Execution> executions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accountRunning = new AtomicInteger();
    private final AtomicReference<FunctionInterceptor> interceptor =
            new AtomicReference<>(new FunctionInterceptor() {});

    Invoker(FunctionServices services, OutputRouter output) {
        this.services = services;
        this.output = output;
        this.metrics = new LambdaMetrics(services.metrics(), services.time());
    }

    void intercept(FunctionInterceptor with) {
        interceptor.set(with);
    }

    FunctionInterceptor interceptor() {
        return interceptor.get();
    }

    LambdaMetrics metrics() {
        return metrics;
    }

    /// Runs the function and waits for its end.
    ///
    /// @throws software.amazon.awssdk.services.lambda.model.TooManyRequestsException when no execution is free
    InvocationResult invoke(LambdaFunction function, FunctionTarget target, SdkBytes payload, String requestId) {
        int running = function.begin();
        if (running == 0) {
            metrics.throttled(target);
            throw LambdaErrors.throttled(ThrottleReason.RESERVED_FUNCTION_CONCURRENT_INVOCATION_LIMIT_EXCEEDED);
        }
        try {
            if (accountRunning.incrementAndGet() > ACCOUNT_CONCURRENCY) {
                metrics.throttled(target);
                throw LambdaErrors.throttled(ThrottleReason.CONCURRENT_INVOCATION_LIMIT_EXCEEDED);
            }
            metrics.running(target, running);
            return run(function, target, payload, requestId);
        } finally {
            accountRunning.decrementAndGet();
            function.end();
        }
    }

    private InvocationResult run(LambdaFunction function, FunctionTarget target, SdkBytes payload, String requestId) {
        ExecutionEnvironment environment = environment(function, target);
        Execution execution = new Execution(environment, target, payload, requestId, services.time(), this);
        executions.add(execution);
        Execution.Ended ended;
        try {
            ended = execution.await();
        } finally {
            executions.remove(execution);
        }
        FunctionFailure failure = ended.failure();
        SdkBytes answer = ended.answer();
        int length = answer == null ? 0 : answer.asByteArrayUnsafe().length;
        if (length > MAXIMUM_RESPONSE_BYTES) {
            failure = FunctionFailure.tooLarge(length, MAXIMUM_RESPONSE_BYTES);
        }
        if (failure != null) {
            environment.lines().event(failure.logLine());
            if (failure.fatal() || environment.isCold()) {
                environment.kill();
            }
        }
        report(environment, ended, requestId);
        metrics.invoked(target, ended.duration(), failure != null);
        function.release(environment);
        return failure == null && answer != null
                ? new InvocationResult(requestId, target.version(), answer, null)
                : new InvocationResult(
                        requestId,
                        target.version(),
                        SdkBytes.fromUtf8String(failure == null ? "null" : failure.payload()),
                        "Unhandled");
    }

    /// Kills what runs and waits a moment for its end.
    @Override
    public void close() {
        long end = System.nanoTime() + PATIENCE_AT_CLOSE.toNanos();
        try {
            for (Execution execution : executions) {
                execution.kill(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One that waits, or a new one. While others start up, an environment that becomes free in the meantime is taken
    /// instead, as Lambda does; without the limit a burst of cold starts would starve a small machine.
    private ExecutionEnvironment environment(LambdaFunction function, FunctionTarget target) {
        Optional<ExecutionEnvironment> waiting = function.takeIdle(target);
        try {
            while (waiting.isEmpty() && !startUps.tryAcquire(LOOK_FOR_IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                waiting = function.takeIdle(target);
            }
        } catch (InterruptedException e) {
            // The run itself sees the interrupt and is killed.
            Thread.currentThread().interrupt();
            startUps.tryAcquire();
        }
        return waiting.orElseGet(() -> newEnvironment(target));
    }

    @Override
    public void initialised() {
        startUps.release();
    }

    private ExecutionEnvironment newEnvironment(FunctionTarget target) {
        String stream = String.format(
                Locale.ROOT,
                "%s/[%s]%s",
                LocalDate.ofInstant(services.time().now(), ZoneOffset.UTC)
                        .toString()
                        .replace('-', '/'),
                target.version(),
                services.ids().next().replace("-", ""));
        return new ExecutionEnvironment(
                target,
                new LogLines(
                        services.logs(), services.time(), target.definition().logGroup(), stream));
    }

    /// Used memory is left out of the line: the functions share one JVM, so that it cannot be told per function.
    private static void report(ExecutionEnvironment environment, Execution.Ended ended, String requestId) {
        LogLines lines = environment.lines();
        lines.event("END RequestId: " + requestId);
        Duration initialisation = ended.initialisation().orElse(Duration.ZERO);
        double billed = Math.ceil(milliseconds(ended.duration()) + milliseconds(initialisation));
        String line = String.format(
                Locale.ROOT,
                "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %.0f ms\tMemory Size: %d MB",
                requestId,
                milliseconds(ended.duration()),
                billed,
                environment.target().definition().memoryMegabytes());
        lines.event(ended.initialisation()
                .map(took -> line + String.format(Locale.ROOT, "\tInit Duration: %.2f ms", milliseconds(took)))
                .orElse(line));
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    @Override
    public void enter(ExecutionEnvironment environment) {
        output.route(environment.lines());
    }

    @Override
    public FunctionSetup setup(ExecutionEnvironment environment) {
        FunctionDefinition definition = environment.target().definition();
        String function = definition.arn().name();
        LanguageModel model = interceptor.get().languageModel(function, services.languageModel());
        return new FunctionSetup(
                environmentVariables(environment),
                new InterceptedClients(services.clients(), function, interceptor::get, environment::isDead),
                model,
                services.time().clock(),
                services.ids());
    }

    @Override
    public void beforeHandler(String function) {
        interceptor.get().beforeInvocation(function);
    }

    /// The function's own variables and those that Lambda sets.
    private static Map<String, String> environmentVariables(ExecutionEnvironment environment) {
        FunctionDefinition definition = environment.target().definition();
        Map<String, String> variables = new LinkedHashMap<>(definition.environment());
        variables.put("AWS_REGION", definition.arn().region());
        variables.put("AWS_DEFAULT_REGION", definition.arn().region());
        variables.put("AWS_LAMBDA_FUNCTION_NAME", definition.arn().name());
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", environment.target().version());
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(definition.memoryMegabytes()));
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", environment.lines().group());
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", environment.lines().stream());
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        variables.put("_HANDLER", definition.handler());
        return variables;
    }
}
