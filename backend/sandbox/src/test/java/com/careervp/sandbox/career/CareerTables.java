package com.careervp.sandbox.career;

import com.careervp.contract.CvAttributes;
import com.careervp.contract.PostingAttributes;
import com.careervp.sandbox.dynamodb.DynamoDbSetup;
import com.careervp.sandbox.dynamodb.LocalDynamoDb;
import com.careervp.sandbox.time.SandboxTime;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// The tables of CVs and postings as the template makes them, in memory.
final class CareerTables implements AutoCloseable {
    static final String CVS = "cvs";
    static final String POSTINGS = "postings";

    private final SandboxTime time =
            SandboxTime.startingAt(InstantSource.system().instant(), 1);
    private final LocalDynamoDb dynamoDb = LocalDynamoDb.inMemory(DynamoDbSetup.of(
            "us-east-1", "000000000000", time, (namespace, metric, dimensions, value, unit, at) -> {}));

    CareerTables() {
        dynamoDb.createTable(request -> request.tableName(CVS)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key(CvAttributes.USER_ID, KeyType.HASH), key(CvAttributes.VERSION, KeyType.RANGE))
                .attributeDefinitions(
                        attribute(CvAttributes.USER_ID, ScalarAttributeType.S),
                        attribute(CvAttributes.VERSION, ScalarAttributeType.N),
                        attribute(CvAttributes.CV_ID, ScalarAttributeType.S))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName(CvAttributes.ID_INDEX)
                        .keySchema(key(CvAttributes.CV_ID, KeyType.HASH))
                        .projection(projection -> projection.projectionType(ProjectionType.ALL))
                        .build()));
        dynamoDb.createTable(request -> request.tableName(POSTINGS)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key(PostingAttributes.JOB_ID, KeyType.HASH))
                .attributeDefinitions(attribute(PostingAttributes.JOB_ID, ScalarAttributeType.S)));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    LocalDynamoDb dynamoDb() {
        return dynamoDb;
    }

    SandboxTime time() {
        return time;
    }

    @Override
    public void close() {
        dynamoDb.close();
    }
}
