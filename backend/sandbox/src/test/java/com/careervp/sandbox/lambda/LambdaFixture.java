package com.careervp.sandbox.lambda;

import com.careervp.aws.AwsClients;
import com.careervp.kernel.IdSource;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.careervp.sandbox.time.SandboxTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// A Lambda engine with queues in memory, and what tests need to deploy and call functions.
public final class LambdaFixture implements AutoCloseable {
    public static final String REGION = "us-east-1";
    public static final String ACCOUNT = "000000000000";

    private final ObjectMapper json = new ObjectMapper();
    public final InMemoryQueues queues = new InMemoryQueues();
    public final RecordedTelemetry telemetry = new RecordedTelemetry();
    public final SandboxTime time;
    public final LocalLambda lambda;
    public final LambdaResources resources;

    public LambdaFixture() {
        this(1);
    }

    public LambdaFixture(double speed) {
        time = SandboxTime.startingAt(Instant.parse("2026-11-22T08:00:00Z"), speed);
        LanguageModel model = prompt -> new Completion("text", 1, 1, "test", Duration.ZERO);
        lambda = new LocalLambda(time, new QueuesOnly(queues), model, IdSource.random(), telemetry, telemetry, queues);
        resources = new LambdaResources(lambda);
    }

    public ObjectNode object(String text) {
        return (ObjectNode) read(text);
    }

    public JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    public ResourceRequest request(String type, String properties) {
        return new ResourceRequest(type, "Logical", "Stack", "stack-id", REGION, ACCOUNT, null, object(properties));
    }

    public ResourceRequest request(String type, String physicalId, String properties) {
        return new ResourceRequest(
                type, "Logical", "Stack", "stack-id", REGION, ACCOUNT, physicalId, object(properties));
    }

    /// @param more further properties, e.g. `,"Timeout":5`
    public ProvisionedResource deploy(String name, Class<?> handler, String more) {
        return resources.create(request(
                LambdaResources.FUNCTION,
                "{\"FunctionName\":\"" + name + "\",\"Handler\":\"" + handler.getName()
                        + "::handleRequest\",\"Runtime\":\"java25\"" + more + "}"));
    }

    public String map(String function, String queue, String more) {
        return resources
                .create(request(
                        LambdaResources.MAPPING,
                        "{\"FunctionName\":\"" + function + "\",\"EventSourceArn\":\"arn:aws:sqs:" + REGION + ":"
                                + ACCOUNT + ":" + queue + "\"" + more + "}"))
                .physicalId();
    }

    public InvokeResponse invoke(String function, String payload) {
        return lambda.invoke(request -> request.functionName(function).payload(SdkBytes.fromUtf8String(payload)));
    }

    public JsonNode payload(InvokeResponse response) {
        return read(response.payload().asUtf8String());
    }

    /// Waits for something that other threads bring about; a test that waits in vain fails.
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within 20 s: " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        lambda.close();
    }

    private record QueuesOnly(SqsClient sqs) implements AwsClients {
        @Override
        public DynamoDbClient dynamoDb() {
            throw new UnsupportedOperationException("no tables in this test");
        }

        @Override
        public S3Client s3() {
            throw new UnsupportedOperationException("no buckets in this test");
        }

        @Override
        public S3Presigner s3Presigner() {
            throw new UnsupportedOperationException("no buckets in this test");
        }

        @Override
        public SnsClient sns() {
            throw new UnsupportedOperationException("no API in this test");
        }

        @Override
        public ApiGatewayClient apiGateway() {
            throw new UnsupportedOperationException("no API in this test");
        }

        @Override
        public CloudFormationClient cloudFormation() {
            throw new UnsupportedOperationException("no stacks in this test");
        }
    }
}
