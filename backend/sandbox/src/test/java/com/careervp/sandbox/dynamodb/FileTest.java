package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.bytes;
import static com.careervp.sandbox.dynamodb.Attributes.item;
import static com.careervp.sandbox.dynamodb.Attributes.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/// Tables in a file.
class FileTest extends LocalContract {
    @TempDir
    private Path folder = Path.of("");

    private static void createJobs(DynamoDbClient client) {
        client.createTable(request -> request.tableName("jobs")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", KeyType.HASH))
                .attributeDefinitions(text("pk"), text("owner"), text("created"))
                .globalSecondaryIndexes(index("by-owner", including("n")))
                .tags(Tag.builder().key("Project").value("CareerVP").build()));
        client.updateTimeToLive(request -> request.tableName("jobs")
                .timeToLiveSpecification(ttl -> ttl.attributeName("ttl").enabled(true)));
    }

    @Test
    void everythingIsThereAgainWhenTheFileIsOpenedAgain() {
        Path file = folder.resolve("tables.mv");
        Map<String, AttributeValue> job = item(
                "pk",
                "1",
                "owner",
                "ann",
                "created",
                "now",
                "n",
                5,
                "ttl",
                START.getEpochSecond() - 60,
                "b",
                bytes(1, 0, 255),
                "yes",
                true,
                "nil",
                Attributes.NULL,
                "list",
                List.of("x", Map.of("y", 1)),
                "ss",
                Set.of("a", "b"),
                "ns",
                numbers("1", "2"));
        TableDescription before;
        try (LocalDynamoDb first = LocalDynamoDb.inFile(file, setup)) {
            createJobs(first);
            first.putItem(request -> request.tableName("jobs").item(job));
            before = first.describeTable(request -> request.tableName("jobs")).table();
        }
        try (LocalDynamoDb second = LocalDynamoDb.inFile(file, setup)) {
            assertThat(second.getItem(request -> request.tableName("jobs").key(item("pk", "1")))
                            .item())
                    .isEqualTo(job);
            assertThat(second.scan(request -> request.tableName("jobs").indexName("by-owner"))
                            .items())
                    .containsExactly(item("owner", "ann", "created", "now", "pk", "1", "n", 5));
            TableDescription after =
                    second.describeTable(request -> request.tableName("jobs")).table();
            assertThat(after.toBuilder()
                            .creationDateTime(before.creationDateTime())
                            .build())
                    .isEqualTo(before);
            assertThat(second.listTagsOfResource(request -> request.resourceArn(after.tableArn()))
                            .tags())
                    .hasSize(1);
            assertThat(second.sweepExpiredItems()).isEqualTo(1);
        }
    }

    @Test
    void aDeletedTableDoesNotComeBack() {
        Path file = folder.resolve("tables.mv");
        try (LocalDynamoDb first = LocalDynamoDb.inFile(file, setup)) {
            createJobs(first);
            first.putItem(request -> request.tableName("jobs").item(item("pk", "1")));
            first.deleteTable(request -> request.tableName("jobs"));
        }
        try (LocalDynamoDb second = LocalDynamoDb.inFile(file, setup)) {
            assertThat(second.listTables().tableNames()).isEmpty();
            createJobs(second);
            assertThat(second.scan(request -> request.tableName("jobs")).count())
                    .isZero();
        }
    }

    @Test
    void twoCannotOpenTheSameFile() {
        Path file = folder.resolve("tables.mv");
        try (LocalDynamoDb first = LocalDynamoDb.inFile(file, setup)) {
            assertThat(first.listTables().tableNames()).isEmpty();
            assertThatThrownBy(() -> LocalDynamoDb.inFile(file, setup)).hasMessageContaining("locked");
        }
    }
}
