package com.careervp.sandbox.dynamodb;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A read of one item, its projection read.
///
/// @param key canonical
record ItemRead(Map<String, AttributeValue> key, Optional<Projection> projection) {

    static ItemRead of(
            Map<String, AttributeValue> key,
            @Nullable String projectionExpression,
            boolean namesGiven,
            Map<String, String> names) {
        Optional<Projection> projection = projection(projectionExpression, namesGiven, names);
        return new ItemRead(Values.canonical(key), projection);
    }

    static Optional<Projection> projection(
            @Nullable String projectionExpression, boolean namesGiven, Map<String, String> names) {
        if (projectionExpression == null) {
            Placeholders.requireNone(namesGiven, false);
            return Optional.empty();
        }
        Placeholders placeholders = Placeholders.of(namesGiven, names, false, Map.of());
        Projection projection = Projection.parse(projectionExpression, placeholders);
        placeholders.requireAllUsed();
        return Optional.of(projection);
    }

    @Nullable
    StoredItem from(Table table) {
        ItemRules.requireKey(table.keys(), key);
        return table.get(KeyBytes.of(table.keys(), key));
    }

    Map<String, AttributeValue> shown(StoredItem item) {
        return projection.map(wanted -> wanted.of(item.attributes())).orElse(item.attributes());
    }
}
