package com.careervp.sandbox.dynamodb;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A write of one item as a request wants it, its expressions read, not yet held against a table.
///
/// @param attributes the item of a put, else the key; canonical
/// @param itemOnFailure whether a failed condition shows the item
record WriteIntent(
        String tableName,
        Kind kind,
        Map<String, AttributeValue> attributes,
        UpdateExpression update,
        Optional<Condition> condition,
        boolean itemOnFailure) {

    enum Kind {
        PUT,
        UPDATE,
        DELETE,
        /// A condition in a transaction that changes nothing.
        CHECK
    }

    /// @throws Refusal where the table does not take it
    ItemWrite bind(Table table) {
        switch (kind) {
            case PUT -> {
                ItemRules.requireItem(table, attributes);
                if (ItemSize.of(attributes) > ItemSize.MAX_BYTES) {
                    throw Refusal.invalid("Item size has exceeded the maximum allowed size");
                }
            }
            case UPDATE -> {
                ItemRules.requireKey(table.keys(), attributes);
                for (DocumentPath path : update.paths()) {
                    if (!path.nested() && table.keys().contains(path.attribute())) {
                        throw Refusal.invalidParameters(
                                "Cannot update attribute " + path.attribute() + ". This attribute is part of the key");
                    }
                }
                ItemRules.requireScalarKeys(table, update.paths());
            }
            case DELETE, CHECK -> ItemRules.requireKey(table.keys(), attributes);
        }
        return new ItemWrite(table, KeyBytes.of(table.keys(), attributes), this);
    }
}
