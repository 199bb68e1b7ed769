package com.careervp.sandbox.dynamodb;

import com.careervp.sandbox.dynamodb.KeySchema.KeyAttribute;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a table demands of items and keys.
final class ItemRules {
    private static final int MAX_PARTITION_KEY_BYTES = 2048;
    private static final int MAX_SORT_KEY_BYTES = 1024;

    private ItemRules() {}

    /// @param key must be exactly the table's key attributes
    static void requireKey(KeySchema keys, Map<String, AttributeValue> key) {
        if (key.size() != keys.attributes().size()) {
            throw Refusal.invalid("The provided key element does not match the schema");
        }
        for (KeyAttribute attribute : keys.attributes()) {
            AttributeValue value = key.get(attribute.name());
            if (value == null || !attribute.fits(value)) {
                throw Refusal.invalid("The provided key element does not match the schema");
            }
            requireFilled(
                    attribute,
                    value,
                    "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an"
                            + " empty %s value. Key: " + attribute.name());
            requireSize(keys, attribute, value);
        }
    }

    static void requireItem(Table table, Map<String, AttributeValue> item) {
        for (KeyAttribute attribute : table.keys().attributes()) {
            AttributeValue value = item.get(attribute.name());
            if (value == null) {
                throw Refusal.invalidParameters("Missing the key " + attribute.name() + " in the item");
            }
            if (!attribute.fits(value)) {
                throw Refusal.invalidParameters("Type mismatch for key " + attribute.name() + " expected: "
                        + attribute.type() + " actual: " + Values.typeName(value));
            }
            requireFilled(
                    attribute,
                    value,
                    "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an"
                            + " empty %s value. Key: " + attribute.name());
            requireSize(table.keys(), attribute, value);
        }
        requireIndexKeys(table, item);
    }

    /// An attribute that is the key of an index must have that index's type, or not be there.
    static void requireIndexKeys(Table table, Map<String, AttributeValue> item) {
        for (SecondaryIndex index : table.indexes().values()) {
            KeySchema keys = index.definition().keys();
            for (KeyAttribute attribute : keys.attributes()) {
                AttributeValue value = item.get(attribute.name());
                if (value == null) {
                    continue;
                }
                String name = index.definition().name();
                if (!attribute.fits(value)) {
                    throw Refusal.invalidParameters("Type mismatch for Index Key " + attribute.name() + " Expected: "
                            + attribute.type() + " Actual: " + Values.typeName(value) + " IndexName: " + name);
                }
                requireFilled(
                        attribute,
                        value,
                        "One or more parameter values are not valid. A value specified for a secondary index key is not"
                                + " supported. The AttributeValue for a key attribute cannot contain an empty %s value."
                                + " IndexName: " + name + ", IndexKey: " + attribute.name());
                requireSize(keys, attribute, value);
            }
        }
    }

    private static void requireFilled(KeyAttribute attribute, AttributeValue value, String message) {
        if (attribute.type().equals("S") && value.s().isEmpty()) {
            throw Refusal.invalid(String.format(message, "string"));
        }
        if (attribute.type().equals("B") && value.b().asByteArrayUnsafe().length == 0) {
            throw Refusal.invalid(String.format(message, "binary"));
        }
    }

    private static void requireSize(KeySchema keys, KeyAttribute attribute, AttributeValue value) {
        if (attribute.type().equals("N")) {
            return;
        }
        int size = ItemSize.of(value);
        if (attribute.equals(keys.partition()) && size > MAX_PARTITION_KEY_BYTES) {
            throw Refusal.invalidParameters("Size of hashkey has exceeded the maximum size limit of2048 bytes");
        }
        if (!attribute.equals(keys.partition()) && size > MAX_SORT_KEY_BYTES) {
            throw Refusal.invalidParameters(
                    "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
        }
    }

    /// Keys have no inside: a path into one is refused.
    static void requireScalarKeys(Table table, List<DocumentPath> paths) {
        for (DocumentPath path : paths) {
            if (!path.nested()) {
                continue;
            }
            if (table.keys().contains(path.attribute())) {
                throw Refusal.invalid("Key attributes must be scalars; list random access '[]' and map lookup '.' are"
                        + " not allowed: Key: " + path.attribute());
            }
            for (SecondaryIndex index : table.indexes().values()) {
                if (index.definition().keys().contains(path.attribute())) {
                    throw Refusal.invalid("Key attributes must be scalars; list random access '[]' and map lookup '.'"
                            + " are not allowed: IndexKey: " + path.attribute());
                }
            }
        }
    }
}
