package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.bytes;
import static com.careervp.sandbox.dynamodb.Attributes.digits;
import static com.careervp.sandbox.dynamodb.Attributes.item;
import static com.careervp.sandbox.dynamodb.Attributes.numbers;
import static com.careervp.sandbox.dynamodb.Attributes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// Put, get and delete.
abstract class ItemContract extends DynamoDbContract {

    @Test
    void anItemComesBackWithEveryTypeAsItWasPut() {
        String table = tableByPartition();
        Map<String, AttributeValue> item = item(
                "pk", "all types",
                "text", "",
                "number", digits("-12.5"),
                "binary", bytes(0, 1, 255),
                "yes", true,
                "nothing", Attributes.NULL,
                "list", List.of("a", 1, List.of()),
                "map", Map.of("inner", Map.of("deep", "value")),
                "texts", Set.of("a", "b"),
                "numbers", numbers("1", "2"));

        client().putItem(request -> request.tableName(table).item(item));

        assertThat(get(table, "pk", "all types")).isEqualTo(item);
    }

    @Test
    void anItemThatIsNotThereGivesNone() {
        String table = tableByPartition();
        GetItemResponse response =
                client().getItem(request -> request.tableName(table).key(item("pk", "nobody")));
        assertThat(response.hasItem()).isFalse();
    }

    @Test
    void aPutReplacesTheWholeItemAndCanShowTheOldOne() {
        String table = tableByPartition();
        put(table, "pk", "a", "old", 1);

        PutItemResponse response = client().putItem(request ->
                request.tableName(table).item(item("pk", "a", "new", 2)).returnValues(ReturnValue.ALL_OLD));

        assertThat(response.attributes()).isEqualTo(item("pk", "a", "old", 1));
        assertThat(get(table, "pk", "a")).isEqualTo(item("pk", "a", "new", 2));
    }

    @Test
    void aFirstPutHasNoOldItemToShow() {
        String table = tableByPartition();
        PutItemResponse response = client().putItem(request ->
                request.tableName(table).item(item("pk", "a")).returnValues(ReturnValue.ALL_OLD));
        assertThat(response.hasAttributes()).isFalse();
    }

    @Test
    void aDeleteRemovesTheItemOnceAndIsNoErrorTwice() {
        String table = tableByPartition();
        put(table, "pk", "a", "n", 1);

        DeleteItemResponse first = client().deleteItem(
                        request -> request.tableName(table).key(item("pk", "a")).returnValues(ReturnValue.ALL_OLD));
        DeleteItemResponse second = client().deleteItem(
                        request -> request.tableName(table).key(item("pk", "a")).returnValues(ReturnValue.ALL_OLD));

        assertThat(first.attributes()).isEqualTo(item("pk", "a", "n", 1));
        assertThat(second.hasAttributes()).isFalse();
        assertThat(get(table, "pk", "a")).isEmpty();
    }

    @Test
    void aPutUnderAConditionHappensOnlyWhereItHolds() {
        String table = tableByPartition();
        client().putItem(request ->
                request.tableName(table).item(item("pk", "a", "n", 1)).conditionExpression("attribute_not_exists(pk)"));

        assertRefused(
                "ConditionalCheckFailedException",
                "The conditional request failed",
                () -> client().putItem(request -> request.tableName(table)
                        .item(item("pk", "a", "n", 2))
                        .conditionExpression("attribute_not_exists(pk)")));
        assertThat(get(table, "pk", "a")).isEqualTo(item("pk", "a", "n", 1));
    }

    @Test
    void aDeleteUnderAConditionHappensOnlyWhereItHolds() {
        String table = tableByPartition();
        put(table, "pk", "a", "state", "DONE");

        assertThatThrownBy(() -> client().deleteItem(request -> request.tableName(table)
                        .key(item("pk", "a"))
                        .conditionExpression("#s = :open")
                        .expressionAttributeNames(Map.of("#s", "state"))
                        .expressionAttributeValues(Map.of(":open", value("OPEN")))))
                .isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(get(table, "pk", "a")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.0, 1",
        "001, 1",
        "-0, 0",
        "1e3, 1000",
        "1.50E-3, 0.0015",
        "123456789012345678901234567890.12345678, 123456789012345678901234567890.12345678",
        "1E125, 100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
        "-1E-5, -0.00001"
    })
    void aNumberComesBackInPlainDigits(String written, String read) {
        String table = tableByPartition();
        put(table, "pk", "n", "n", digits(written));
        assertThat(get(table, "pk", "n").get("n")).isEqualTo(digitsValue(read));
    }

    private static AttributeValue digitsValue(String text) {
        return AttributeValue.fromN(text);
    }

    @Test
    void numericKeysAreEqualByValue() {
        String table = tableWithSort(ScalarAttributeType.N);
        put(table, "pk", "a", "sk", digits("1.0"), "v", 1);
        assertThat(get(table, "pk", "a", "sk", digits("1e0"))).containsEntry("v", value(1));
    }

    @Test
    void aProjectionShowsOnlyWhatWasAskedFor() {
        String table = tableByPartition();
        put(
                table,
                "pk",
                "a",
                "plain",
                1,
                "status",
                "OPEN",
                "mp",
                Map.of("x", 1, "y", 2),
                "list",
                List.of("zero", Map.of("in", 1, "out", 2), "two"));

        GetItemResponse response = client().getItem(request -> request.tableName(table)
                .key(item("pk", "a"))
                .projectionExpression("#s, mp.x, #l[2], #l[1].#in, absent, mp.elsewhere")
                .expressionAttributeNames(Map.of("#s", "status", "#l", "list", "#in", "in")));

        assertThat(response.item())
                .isEqualTo(item("status", "OPEN", "mp", Map.of("x", 1), "list", List.of(Map.of("in", 1), "two")));
    }

    @Test
    void capacityIsCountedByTheItemsSize() {
        String table = tableByPartition();
        String kilobytes = "x".repeat(5000);

        PutItemResponse written = client().putItem(request -> request.tableName(table)
                .item(item("pk", "a", "text", kilobytes))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        GetItemResponse eventual = client().getItem(request ->
                request.tableName(table).key(item("pk", "a")).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        GetItemResponse consistent = client().getItem(request -> request.tableName(table)
                .key(item("pk", "a"))
                .consistentRead(true)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

        assertThat(written.consumedCapacity().tableName()).isEqualTo(table);
        assertThat(written.consumedCapacity().capacityUnits()).isEqualTo(5.0);
        assertThat(eventual.consumedCapacity().capacityUnits()).isEqualTo(1.0);
        assertThat(consistent.consumedCapacity().capacityUnits()).isEqualTo(2.0);
    }

    @Test
    void anUnknownTableIsNamedInNoMessageOfItemCalls() {
        assertThatThrownBy(() -> get("no-such-table", "pk", "a"))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        exception -> assertThat(exception.awsErrorDetails().errorMessage())
                                .isEqualTo("Requested resource not found"));
    }

    @Test
    void everyAnswerHasARequestId() {
        String table = tableByPartition();
        PutItemResponse response =
                client().putItem(request -> request.tableName(table).item(item("pk", "a")));
        assertThat(response.responseMetadata().requestId()).isNotEmpty().isNotEqualTo("UNKNOWN");
        assertThat(response.sdkHttpResponse().isSuccessful()).isTrue();
    }
}
