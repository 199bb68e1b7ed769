package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// What a table is: the service's own description plus what AWS keeps behind calls of their own.
///
/// @param description without counts, which the table knows
/// @param ttlAttribute null where time to live is off
/// @param pointInTimeRecovery since when, in milliseconds since the epoch; null where it is off
record TableDefinition(
        TableDescription description,
        @Nullable String ttlAttribute,
        @Nullable Long pointInTimeRecovery,
        Map<String, String> tags) {

    TableDefinition {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    String name() {
        return description.tableName();
    }

    String id() {
        return description.tableId();
    }

    Optional<String> ttl() {
        return Optional.ofNullable(ttlAttribute);
    }

    KeySchema keys() {
        return KeySchema.of(description.keySchema(), description.attributeDefinitions());
    }

    /// The indexes by name, the global ones first.
    Map<String, IndexDefinition> indexes() {
        Map<String, IndexDefinition> indexes = new LinkedHashMap<>();
        KeySchema tableKeys = keys();
        for (GlobalSecondaryIndexDescription index : description.globalSecondaryIndexes()) {
            KeySchema keys = KeySchema.of(index.keySchema(), description.attributeDefinitions());
            indexes.put(
                    index.indexName(),
                    IndexDefinition.of(index.indexName(), true, keys, tableKeys, index.projection()));
        }
        for (LocalSecondaryIndexDescription index : description.localSecondaryIndexes()) {
            KeySchema keys = KeySchema.of(index.keySchema(), description.attributeDefinitions());
            indexes.put(
                    index.indexName(),
                    IndexDefinition.of(index.indexName(), false, keys, tableKeys, index.projection()));
        }
        return indexes;
    }

    List<IndexDefinition> indexList() {
        return new ArrayList<>(indexes().values());
    }

    TableDefinition with(UnaryOperator<TableDescription> change) {
        return new TableDefinition(change.apply(description), ttlAttribute, pointInTimeRecovery, tags);
    }

    TableDefinition withTtl(@Nullable String attribute) {
        return new TableDefinition(description, attribute, pointInTimeRecovery, tags);
    }

    TableDefinition withPointInTimeRecovery(@Nullable Long since) {
        return new TableDefinition(description, ttlAttribute, since, tags);
    }

    TableDefinition withTags(Map<String, String> changed) {
        return new TableDefinition(description, ttlAttribute, pointInTimeRecovery, changed);
    }
}
