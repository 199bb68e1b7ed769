package com.careervp.sandbox.dynamodb;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/// A secondary index.
///
/// @param global whether it has a partition key of its own; a local one shares the table's
/// @param projected the attributes it carries; empty where it carries all
record IndexDefinition(
        String name, boolean global, KeySchema keys, KeySchema tableKeys, Optional<Set<String>> projected) {

    static IndexDefinition of(
            String name,
            boolean global,
            KeySchema keys,
            KeySchema tableKeys,
            software.amazon.awssdk.services.dynamodb.model.Projection projection) {
        if (projection.projectionType() == ProjectionType.ALL) {
            return new IndexDefinition(name, global, keys, tableKeys, Optional.empty());
        }
        Set<String> attributes = new LinkedHashSet<>();
        keys.attributes().forEach(attribute -> attributes.add(attribute.name()));
        tableKeys.attributes().forEach(attribute -> attributes.add(attribute.name()));
        attributes.addAll(projection.nonKeyAttributes());
        return new IndexDefinition(name, global, keys, tableKeys, Optional.of(attributes));
    }

    /// Whether the item stands in the index: it does only with all of the index's key attributes.
    boolean covers(Map<String, AttributeValue> item) {
        return keys.attributes().stream().allMatch(attribute -> item.containsKey(attribute.name()));
    }

    byte[] entryKey(Map<String, AttributeValue> item, byte[] primaryKey) {
        return KeyBytes.join(KeyBytes.of(keys, item), primaryKey);
    }

    Map<String, AttributeValue> project(Map<String, AttributeValue> item) {
        if (projected.isEmpty()) {
            return item;
        }
        Map<String, AttributeValue> result = new LinkedHashMap<>();
        for (String attribute : projected.get()) {
            AttributeValue value = item.get(attribute);
            if (value != null) {
                result.put(attribute, value);
            }
        }
        return result;
    }
}
