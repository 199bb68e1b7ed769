package com.careervp.sandbox.vpr;

import com.careervp.aws.AwsClients;
import com.careervp.contract.CvAttributes;
import com.careervp.contract.JobAttributes;
import com.careervp.sandbox.dynamodb.DynamoDbSetup;
import com.careervp.sandbox.dynamodb.LocalDynamoDb;
import com.careervp.sandbox.s3.ObjectStore;
import com.careervp.sandbox.sqs.QueueEngine;
import com.careervp.sandbox.time.SandboxTime;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The engines of a sandbox, started without a stack, with the tables, the queue and the bucket of the slice.
final class Engines implements AwsClients, AutoCloseable {
    static final String JOBS = "jobs";
    static final String CVS = "cvs";
    static final String BUCKET = "vpr-results";
    private static final String REGION = "us-east-1";
    private static final String ACCOUNT = "000000000000";

    private final SandboxTime time =
            SandboxTime.startingAt(InstantSource.system().instant(), 1);
    private final LocalDynamoDb dynamoDb = LocalDynamoDb.inMemory(
            DynamoDbSetup.of(REGION, ACCOUNT, time, (namespace, metric, dimensions, value, unit, at) -> {}));
    private final ObjectStore objects = ObjectStore.start(null, REGION);
    private final QueueEngine queues =
            QueueEngine.start(time, (namespace, metric, dimensions, value, unit, at) -> {}, ACCOUNT, REGION);
    private final String queueUrl;

    Engines() {
        table(JOBS, JobAttributes.JOB_ID, null);
        table(CVS, CvAttributes.USER_ID, CvAttributes.VERSION);
        s3().createBucket(request -> request.bucket(BUCKET));
        queueUrl = sqs().createQueue(request -> request.queueName("vpr-jobs")).queueUrl();
    }

    private void table(String name, String partitionKey, @Nullable String numericSortKey) {
        CreateTableRequest.Builder request =
                CreateTableRequest.builder().tableName(name).billingMode(BillingMode.PAY_PER_REQUEST);
        KeySchemaElement partition = KeySchemaElement.builder()
                .attributeName(partitionKey)
                .keyType(KeyType.HASH)
                .build();
        AttributeDefinition text = AttributeDefinition.builder()
                .attributeName(partitionKey)
                .attributeType(ScalarAttributeType.S)
                .build();
        if (numericSortKey == null) {
            request.keySchema(partition).attributeDefinitions(text);
        } else {
            request.keySchema(
                            partition,
                            KeySchemaElement.builder()
                                    .attributeName(numericSortKey)
                                    .keyType(KeyType.RANGE)
                                    .build())
                    .attributeDefinitions(
                            text,
                            AttributeDefinition.builder()
                                    .attributeName(numericSortKey)
                                    .attributeType(ScalarAttributeType.N)
                                    .build());
        }
        dynamoDb.createTable(request.build());
    }

    SandboxTime time() {
        return time;
    }

    String queueUrl() {
        return queueUrl;
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    @Override
    public SqsClient sqs() {
        return queues.client();
    }

    @Override
    public S3Client s3() {
        return objects.client();
    }

    @Override
    public S3Presigner s3Presigner() {
        return objects.presigner();
    }

    @Override
    public SnsClient sns() {
        throw new UnsupportedOperationException("the slice does not call API Gateway");
    }

    @Override
    public ApiGatewayClient apiGateway() {
        throw new UnsupportedOperationException("the slice does not call API Gateway");
    }

    @Override
    public CloudFormationClient cloudFormation() {
        throw new UnsupportedOperationException("the slice does not call CloudFormation");
    }

    @Override
    public void close() {
        queues.close();
        objects.close();
        dynamoDb.close();
    }
}
