package com.careervp.sandbox;

import com.careervp.contract.PhysicalNames;
import com.careervp.contract.TemplateParameters;
import com.careervp.kernel.IdSource;
import com.careervp.language.LanguageModel;
import com.careervp.language.offline.OfflineWriter;
import com.careervp.language.sample.SampleApplications;
import com.careervp.sandbox.apigateway.LocalApiGateway;
import com.careervp.sandbox.cognito.LocalCognito;
import com.careervp.sandbox.dynamodb.DynamoDbSetup;
import com.careervp.sandbox.dynamodb.LocalDynamoDb;
import com.careervp.sandbox.faults.Drills;
import com.careervp.sandbox.faults.SimulatedLatency;
import com.careervp.sandbox.lambda.LocalLambda;
import com.careervp.sandbox.s3.ObjectStore;
import com.careervp.sandbox.sqs.QueueEngine;
import com.careervp.sandbox.sts.LocalSts;
import com.careervp.sandbox.time.SandboxTime;
import com.careervp.sandbox.traffic.DocumentErrand;
import com.careervp.sandbox.traffic.TrafficGenerator;
import com.careervp.sandbox.traffic.TrafficSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/// Puts a sandbox together: engines first, side by side, then the services that use them, then the stack.
final class SandboxStart {
    /// Nine of ten answers of the model take 0.6 to 1.6 times the median.
    private static final double LATENCY_SPREAD = 0.3;

    private final SandboxOptions options;
    private final Clock machineClock;
    private final Consumer<StartProgress> progress;
    private final SandboxTime time;
    private final LateClients clients = new LateClients();
    private final OpenParts parts = new OpenParts();
    private final SandboxServices services;
    private final Drills drills;

    SandboxStart(SandboxOptions options, Clock machineClock, Consumer<StartProgress> progress) {
        this.options = options;
        this.machineClock = machineClock;
        this.progress = progress;
        this.time = SandboxTime.startingAt(machineClock.instant(), options.speed());
        this.services = new SandboxServices(time, IdSource.random(), clients, parts);
        this.drills = new Drills(time, clients::sqs, new PhysicalNames(options.stage()), new Random());
    }

    Sandbox start() {
        try {
            return open();
        } catch (RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    private Sandbox open() {
        Monitoring monitoring = services.startMonitoring();
        CompletableFuture<QueueEngine> starting = inBackground(
                StartStep.QUEUES,
                () -> QueueEngine.start(time, monitoring.metrics(), SandboxOptions.ACCOUNT, SandboxOptions.REGION));
        CompletableFuture<ObjectStore> opening =
                inBackground(StartStep.OBJECTS, () -> ObjectStore.start(inFolder("objects"), SandboxOptions.REGION));
        LocalDynamoDb tables = startTables(monitoring);
        QueueEngine queues = joined(starting);
        ObjectStore objects = joined(opening);
        clients.put(SqsClient.class, queues.client());
        clients.put(S3Client.class, objects.client());
        clients.put(objects.presigner());
        clients.put(StsClient.class, new LocalSts(SandboxOptions.ACCOUNT));
        step(StartStep.SERVICES);
        LocalLambda lambda = services.startFunctions(monitoring, model(), queues, drills);
        LocalApiGateway gateway = services.startApi(monitoring, lambda, options.apiPort());
        LocalCognito cognito = services.startUserPools(gateway);
        services.startStackEngine(monitoring, tables, objects, queues, lambda, gateway, cognito);
        new FirstDeployment(clients, options, progress).run();
        URI apiUrl = URI.create(output(TemplateParameters.OUTPUT_API_URL));
        SignIns signIns = new SignIns(cognito, output(TemplateParameters.OUTPUT_USER_POOL_CLIENT_ID));
        TrafficGenerator traffic = parts.opened(traffic(apiUrl, signIns));
        progress.accept(new StartProgress(StartStep.READY, apiUrl.toString()));
        return new Sandbox(options, time, clients, new Practice(apiUrl, signIns, traffic, drills), parts);
    }

    private TrafficGenerator traffic(URI apiUrl, SignIns signIns) {
        SampleApplications samples = new SampleApplications();
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        // its own close() waits for answers that nobody wants any more
        AutoCloseable end = http::shutdownNow;
        parts.opened(end);
        return new TrafficGenerator(
                apiUrl,
                samples,
                machineClock.millis(),
                TrafficSettings.standard(0),
                new DocumentErrand(apiUrl, signIns, samples, http, machineClock.millis()));
    }

    private void step(StartStep step) {
        progress.accept(new StartProgress(step, ""));
    }

    private <T extends AutoCloseable> CompletableFuture<T> inBackground(StartStep step, Supplier<T> start) {
        step(step);
        return CompletableFuture.supplyAsync(
                () -> parts.opened(start.get()),
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform()
                        .daemon()
                        .name("sandbox-start-" + step)
                        .factory()));
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private LocalDynamoDb startTables(Monitoring monitoring) {
        step(StartStep.TABLES);
        DynamoDbSetup setup = DynamoDbSetup.of(
                        SandboxOptions.REGION, SandboxOptions.ACCOUNT, time, monitoring.metrics())
                .withFaults(drills.tableFaults());
        Path file = inFolder("tables.mv");
        LocalDynamoDb tables =
                parts.opened(file == null ? LocalDynamoDb.inMemory(setup) : LocalDynamoDb.inFile(file, setup));
        clients.put(DynamoDbClient.class, tables);
        return tables;
    }

    private @Nullable Path inFolder(String name) {
        Path folder = options.folder();
        if (folder == null) {
            return null;
        }
        try {
            return Files.createDirectories(folder).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox's folder could not be made: " + folder, e);
        }
    }

    private LanguageModel model() {
        return new SimulatedLatency(
                new OfflineWriter(machineClock), options.modelLatency(), LATENCY_SPREAD, new Random());
    }

    private void closeAfter(RuntimeException failure) {
        try {
            parts.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private String output(String key) {
        return clients
                .cloudFormation()
                .describeStacks(r -> r.stackName(options.stage().stackName()))
                .stacks()
                .getFirst()
                .outputs()
                .stream()
                .filter(output -> output.outputKey().equals(key))
                .map(Output::outputValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the stack has no output " + key));
    }
}
