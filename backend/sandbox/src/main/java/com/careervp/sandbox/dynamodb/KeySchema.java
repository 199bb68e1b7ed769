package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/// The key attributes of a table or of an index.
///
/// @param sort null where the key is the partition key alone
record KeySchema(KeyAttribute partition, @Nullable KeyAttribute sort) {

    /// @param type `S`, `N` or `B`
    record KeyAttribute(String name, String type) {
        boolean fits(AttributeValue value) {
            return Values.typeName(value).equals(type);
        }
    }

    static KeySchema of(List<KeySchemaElement> elements, List<AttributeDefinition> definitions) {
        KeyAttribute partition = null;
        KeyAttribute sort = null;
        for (KeySchemaElement element : elements) {
            String type = definitions.stream()
                    .filter(definition -> definition.attributeName().equals(element.attributeName()))
                    .map(AttributeDefinition::attributeTypeAsString)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "key attribute " + element.attributeName() + " has no definition"));
            KeyAttribute attribute = new KeyAttribute(element.attributeName(), type);
            if (element.keyType() == KeyType.HASH) {
                partition = attribute;
            } else {
                sort = attribute;
            }
        }
        if (partition == null) {
            throw new IllegalArgumentException("the key schema " + elements + " has no partition key");
        }
        return new KeySchema(partition, sort);
    }

    Optional<KeyAttribute> sortKey() {
        return Optional.ofNullable(sort);
    }

    List<KeyAttribute> attributes() {
        List<KeyAttribute> all = new ArrayList<>(2);
        all.add(partition);
        if (sort != null) {
            all.add(sort);
        }
        return all;
    }

    boolean contains(String attribute) {
        return partition.name().equals(attribute)
                || (sort != null && sort.name().equals(attribute));
    }

    /// The key attributes of an item that has them.
    Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new LinkedHashMap<>(4);
        for (KeyAttribute attribute : attributes()) {
            AttributeValue value = item.get(attribute.name());
            if (value != null) {
                key.put(attribute.name(), value);
            }
        }
        return key;
    }
}
