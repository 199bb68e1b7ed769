package com.careervp.sandbox.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/// What every contract needs: a client of some DynamoDB, and tables to try it on. The contracts run against
/// [LocalDynamoDb] and against dynalite, which was written by others from the answers of the real service.
abstract class DynamoDbContract {

    abstract DynamoDbClient client();

    static String newName() {
        return "table-" + UUID.randomUUID();
    }

    /// A table with the partition key `pk`, a string.
    String tableByPartition() {
        return table(request -> request.keySchema(key("pk", KeyType.HASH)).attributeDefinitions(text("pk")));
    }

    /// A table with the partition key `pk`, a string, and the sort key `sk` of the given type.
    String tableWithSort(ScalarAttributeType sort) {
        return table(request -> request.keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .attributeDefinitions(text("pk"), definition("sk", sort)));
    }

    /// A table as jobs are kept: by `pk`, with an index by `owner` and `created`.
    String tableWithIndex(Projection projection) {
        return table(request -> request.keySchema(key("pk", KeyType.HASH))
                .attributeDefinitions(text("pk"), text("owner"), text("created"))
                .globalSecondaryIndexes(index("by-owner", projection)));
    }

    static GlobalSecondaryIndex index(String name, Projection projection) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key("owner", KeyType.HASH), key("created", KeyType.RANGE))
                .projection(projection)
                .build();
    }

    static Projection all() {
        return Projection.builder().projectionType(ProjectionType.ALL).build();
    }

    static Projection keysOnly() {
        return Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build();
    }

    static Projection including(String... attributes) {
        return Projection.builder()
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(attributes)
                .build();
    }

    String table(Consumer<CreateTableRequest.Builder> definition) {
        String name = newName();
        client().createTable(request -> {
            request.tableName(name).billingMode(BillingMode.PAY_PER_REQUEST);
            definition.accept(request);
        });
        awaitActive(name);
        return name;
    }

    void awaitActive(String name) {
        while (client().describeTable(request -> request.tableName(name))
                        .table()
                        .tableStatus()
                != TableStatus.ACTIVE) {
            Thread.onSpinWait();
        }
    }

    static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    static AttributeDefinition text(String name) {
        return definition(name, ScalarAttributeType.S);
    }

    static AttributeDefinition definition(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    void put(String table, Object... namesAndValues) {
        client().putItem(request -> request.tableName(table).item(Attributes.item(namesAndValues)));
    }

    Map<String, AttributeValue> get(String table, Object... key) {
        return client().getItem(request ->
                        request.tableName(table).key(Attributes.item(key)).consistentRead(true))
                .item();
    }

    static void assertRefused(String code, String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DynamoDbException.class, exception -> {
            assertThat(exception.awsErrorDetails().errorMessage()).isEqualTo(message);
            assertThat(exception.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(exception.statusCode()).isEqualTo(400);
            assertThat(exception.requestId()).isNotEmpty();
        });
    }

    static void assertInvalid(String message, ThrowingCallable call) {
        assertRefused("ValidationException", message, call);
    }
}
