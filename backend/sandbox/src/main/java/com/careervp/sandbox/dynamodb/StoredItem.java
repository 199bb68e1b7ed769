package com.careervp.sandbox.dynamodb;

import java.util.Collections;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item as it is stored: canonical, never changed, its size known.
///
/// @param size bytes as AWS counts them
record StoredItem(Map<String, AttributeValue> attributes, int size) {

    static StoredItem of(Map<String, AttributeValue> canonical) {
        return new StoredItem(Collections.unmodifiableMap(canonical), ItemSize.of(canonical));
    }
}
