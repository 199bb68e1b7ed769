package com.careervp.console.app;

import com.careervp.console.aws.AwsEnvironment;
import com.careervp.console.aws.EnvironmentChoice;
import com.careervp.console.core.EnvironmentPorts;
import com.careervp.console.core.PortWorkspace;
import com.careervp.console.core.Workspace;
import com.careervp.console.core.environment.Operator;
import com.careervp.console.core.environment.Pause;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.logs.LogLine;
import com.careervp.console.core.rollout.RolloutPlan;
import com.careervp.console.core.services.HttpSignIn;
import com.careervp.console.core.services.SignIn;
import com.careervp.contract.DeploymentStage;
import com.careervp.contract.OperationsAttributes;
import com.careervp.contract.Plan;
import com.careervp.sandbox.Sandbox;
import com.careervp.sandbox.SandboxClients;
import com.careervp.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// A running sandbox with the product's stack, seen through the console's adapters.
final class SharedSandbox implements AutoCloseable {
    static final DeploymentStage STAGE = DeploymentStage.DEV;
    private static final double SPEED = 4;

    private final Sandbox sandbox;
    private final AwsEnvironment environment;
    private final HttpSignIn signIn;
    private final AtomicInteger numbers = new AtomicInteger();

    private SharedSandbox(Sandbox sandbox, AwsEnvironment environment) {
        this.sandbox = sandbox;
        this.environment = environment;
        this.signIn = HttpSignIn.byName(
                sandbox.apiUrl().toString(), user -> sandbox.signIns().idToken(user, Plan.ENTERPRISE));
    }

    static SharedSandbox start() {
        SandboxOptions options = SandboxOptions.standard().withSpeed(SPEED).withModelLatency(Duration.ofMillis(20));
        Sandbox sandbox = Sandbox.start(options, progress -> {});
        try {
            return new SharedSandbox(
                    sandbox,
                    AwsEnvironment.open(
                            new SandboxConnections(sandbox.clients()),
                            EnvironmentChoice.sandbox(
                                    STAGE,
                                    SandboxOptions.REGION,
                                    sandbox.apiUrl().toString())));
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    EnvironmentPorts ports() {
        return environment;
    }

    /// Signs people in to the sandbox's API.
    SignIn signIn() {
        return signIn;
    }

    SandboxClients clients() {
        return sandbox.clients();
    }

    /// A number that no other test has.
    int number() {
        return numbers.incrementAndGet();
    }

    Instant now() {
        return sandbox.time().clock().instant();
    }

    void pass(Duration length) {
        try {
            Thread.sleep(length.dividedBy((long) SPEED));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Workspace workspace(Path backups) {
        return new PortWorkspace(
                environment,
                new Operator("operator"),
                UUID.randomUUID().toString(),
                RolloutPlan.standard(),
                timing(),
                backups);
    }

    Timing timing() {
        return new Timing(sandbox.time().clock(), System::nanoTime, Pause.sleeping(), SPEED);
    }

    /// @param deadLetterQueue empty for none
    String newQueue(String deadLetterQueue, int maxReceives) {
        String name = "careervp-contract-" + number() + "-" + STAGE.id();
        clients().sqs().createQueue(request -> {
            request.queueName(name);
            if (!deadLetterQueue.isEmpty()) {
                String arn = environment.messages().describe(deadLetterQueue).arn();
                request.attributesWithStrings(Map.of(
                        "RedrivePolicy",
                        "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":" + maxReceives + "}"));
            }
        });
        return name;
    }

    /// An empty table like the operations table.
    String newOperationsTable() {
        String name = "careervp-contract-" + number();
        clients()
                .dynamoDb()
                .createTable(request -> request.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                text(OperationsAttributes.PARTITION_KEY), text(OperationsAttributes.SORT_KEY))
                        .keySchema(
                                key(OperationsAttributes.PARTITION_KEY, KeyType.HASH),
                                key(OperationsAttributes.SORT_KEY, KeyType.RANGE)));
        return name;
    }

    String newLogGroup() {
        String name = "/careervp/contract/" + number();
        clients().cloudWatchLogs().createLogGroup(request -> request.logGroupName(name));
        return name;
    }

    /// Makes the stream; the lines must be of one day and oldest first.
    void write(String group, String stream, List<LogLine> lines) {
        clients()
                .cloudWatchLogs()
                .createLogStream(request -> request.logGroupName(group).logStreamName(stream));
        clients()
                .cloudWatchLogs()
                .putLogEvents(request -> request.logGroupName(group)
                        .logStreamName(stream)
                        .logEvents(lines.stream()
                                .map(line -> InputLogEvent.builder()
                                        .timestamp(line.at().toEpochMilli())
                                        .message(line.message())
                                        .build())
                                .toList()));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    @Override
    public void close() {
        signIn.close();
        sandbox.close();
    }
}
