package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Batches.
abstract class BatchContract extends DynamoDbContract {

    private static WriteRequest putting(Object... namesAndValues) {
        return WriteRequest.builder()
                .putRequest(put -> put.item(item(namesAndValues)))
                .build();
    }

    private static WriteRequest deleting(Object... key) {
        return WriteRequest.builder()
                .deleteRequest(delete -> delete.key(item(key)))
                .build();
    }

    @Test
    void aBatchWritesToSeveralTables() {
        String first = tableByPartition();
        String second = tableByPartition();
        put(first, "pk", "gone", "n", 1);

        BatchWriteItemResponse response = client().batchWriteItem(request -> request.requestItems(Map.of(
                first, List.of(putting("pk", "a", "n", 1), deleting("pk", "gone")),
                second, List.of(putting("pk", "b", "n", 2)))));

        assertThat(response.unprocessedItems()).isEmpty();
        assertThat(get(first, "pk", "a")).isEqualTo(item("pk", "a", "n", 1));
        assertThat(get(first, "pk", "gone")).isEmpty();
        assertThat(get(second, "pk", "b")).isEqualTo(item("pk", "b", "n", 2));
    }

    @Test
    void aBatchReadsWhatIsThere() {
        String table = tableByPartition();
        put(table, "pk", "a", "n", 1, "more", 1);
        put(table, "pk", "b", "n", 2, "more", 1);

        BatchGetItemResponse response = client().batchGetItem(request -> request.requestItems(Map.of(
                table,
                KeysAndAttributes.builder()
                        .keys(List.of(item("pk", "a"), item("pk", "b"), item("pk", "none")))
                        .projectionExpression("pk, n")
                        .build())));

        assertThat(response.responses().get(table))
                .containsExactlyInAnyOrder(item("pk", "a", "n", 1), item("pk", "b", "n", 2));
        assertThat(response.unprocessedKeys()).isEmpty();
    }

    @Test
    void batchesHaveLimits() {
        String table = tableByPartition();
        assertInvalid(
                "Provided list of item keys contains duplicates",
                () -> client().batchWriteItem(request ->
                        request.requestItems(Map.of(table, List.of(putting("pk", "a"), deleting("pk", "a"))))));
        assertInvalid(
                "Provided list of item keys contains duplicates",
                () -> client().batchGetItem(request -> request.requestItems(Map.of(
                        table,
                        KeysAndAttributes.builder()
                                .keys(List.of(item("pk", "a"), item("pk", "a")))
                                .build()))));
        assertThatThrownBy(() -> client().batchWriteItem(request -> request.requestItems(Map.of(table, puts(26)))))
                .hasMessageContaining("Member must have length less than or equal to 25");
    }

    private static List<WriteRequest> puts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> putting("pk", "item-" + i))
                .toList();
    }

    @Test
    void aBatchWithOneBadWriteChangesNothing() {
        String table = tableByPartition();
        assertInvalid(
                "The provided key element does not match the schema",
                () -> client().batchWriteItem(request ->
                        request.requestItems(Map.of(table, List.of(putting("pk", "a"), putting("n", 1))))));
        assertThat(get(table, "pk", "a")).isEmpty();
    }
}
