package com.careervp.sandbox.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/// Tables.
abstract class TableContract extends DynamoDbContract {

    @Test
    void aTableIsDescribedAsItWasMade() {
        String table = tableWithIndex(including("n"));
        TableDescription description =
                client().describeTable(request -> request.tableName(table)).table();

        assertThat(description.tableName()).isEqualTo(table);
        assertThat(description.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(description.tableArn()).startsWith("arn:aws:dynamodb:").endsWith(":table/" + table);
        assertThat(description.keySchema()).containsExactly(key("pk", KeyType.HASH));
        assertThat(description.attributeDefinitions())
                .containsExactlyInAnyOrder(text("pk"), text("owner"), text("created"));
        assertThat(description.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(description.itemCount()).isZero();
        assertThat(description.globalSecondaryIndexes()).singleElement().satisfies(index -> {
            assertThat(index.indexName()).isEqualTo("by-owner");
            assertThat(index.indexStatus()).isEqualTo(IndexStatus.ACTIVE);
            assertThat(index.projection()).isEqualTo(including("n"));
            assertThat(index.indexArn()).endsWith(":table/" + table + "/index/by-owner");
        });
    }

    @Test
    void theAnswerToAnOrderSaysThatItIsUnderWay() {
        String name = newName();
        TableStatus creating = client().createTable(request -> request.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(key("pk", KeyType.HASH))
                        .attributeDefinitions(text("pk")))
                .tableDescription()
                .tableStatus();
        awaitActive(name);
        TableStatus deleting = client().deleteTable(request -> request.tableName(name))
                .tableDescription()
                .tableStatus();
        assertThat(creating).isEqualTo(TableStatus.CREATING);
        assertThat(deleting).isEqualTo(TableStatus.DELETING);
    }

    @Test
    void aNameCanBeTakenOnlyOnce() {
        String table = tableByPartition();
        assertThatThrownBy(() -> client().createTable(request -> request.tableName(table)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(key("pk", KeyType.HASH))
                        .attributeDefinitions(text("pk"))))
                .isInstanceOf(ResourceInUseException.class);
    }

    @Test
    void aDeletedTableIsGoneWithItsItems() {
        String table = tableByPartition();
        put(table, "pk", "a");
        client().deleteTable(request -> request.tableName(table));

        // AWS and the witness take a moment
        while (client().listTables().tableNames().contains(table)) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> client().describeTable(request -> request.tableName(table)))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        exception -> assertThat(exception.awsErrorDetails().errorMessage())
                                .isEqualTo("Requested resource not found: Table: " + table + " not found"));
        client().createTable(request -> request.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", KeyType.HASH))
                .attributeDefinitions(text("pk")));
        awaitActive(table);
        assertThat(get(table, "pk", "a")).isEmpty();
    }

    @Test
    void tablesAreListedInPages() {
        List<String> made = List.of(tableByPartition(), tableByPartition(), tableByPartition());
        List<String> listed = client().listTablesPaginator(request -> request.limit(2)).tableNames().stream()
                .toList();
        assertThat(listed).containsAll(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aSchemaThatMakesNoSenseIsRefused() {
        assertInvalid(
                "One or more parameter values were invalid: Number of attributes in KeySchema does not exactly match"
                        + " number of attributes defined in AttributeDefinitions",
                () -> table(request ->
                        request.keySchema(key("pk", KeyType.HASH)).attributeDefinitions(text("pk"), text("more"))));
        assertInvalid(
                "Invalid KeySchema: The first KeySchemaElement is not a HASH key type",
                () -> table(
                        request -> request.keySchema(key("pk", KeyType.RANGE)).attributeDefinitions(text("pk"))));
        assertInvalid(
                "One or more parameter values were invalid: Duplicate index name: twice",
                () -> table(request -> request.keySchema(key("pk", KeyType.HASH))
                        .attributeDefinitions(text("pk"), text("owner"), text("created"))
                        .globalSecondaryIndexes(index("twice", all()), index("twice", all()))));
        assertInvalid(
                "One or more parameter values were invalid: ReadCapacityUnits and WriteCapacityUnits must both be"
                        + " specified when BillingMode is PROVISIONED",
                () -> table(request -> request.billingMode(BillingMode.PROVISIONED)
                        .keySchema(key("pk", KeyType.HASH))
                        .attributeDefinitions(definition("pk", ScalarAttributeType.N))));
    }

    @Test
    void theBillingModeCanBeChanged() {
        String table = tableByPartition();
        client().updateTable(request -> request.tableName(table)
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(units -> units.readCapacityUnits(5L).writeCapacityUnits(6L)));
        awaitActive(table);
        TableDescription description =
                client().describeTable(request -> request.tableName(table)).table();
        assertThat(description.billingModeSummary().billingMode()).isEqualTo(BillingMode.PROVISIONED);
        assertThat(description.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
        assertThat(description.provisionedThroughput().writeCapacityUnits()).isEqualTo(6);
    }
}
