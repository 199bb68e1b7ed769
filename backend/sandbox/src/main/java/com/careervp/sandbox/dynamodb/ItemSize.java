package com.careervp.sandbox.dynamodb;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What an item weighs in bytes.
/// [Source](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html)
final class ItemSize {
    static final int MAX_BYTES = 400 * 1024;
    private static final int CONTAINER_OVERHEAD = 3;

    private ItemSize() {}

    static int of(Map<String, AttributeValue> attributes) {
        int size = 0;
        for (Map.Entry<String, AttributeValue> entry : attributes.entrySet()) {
            size += Utf8.length(entry.getKey()) + of(entry.getValue());
        }
        return size;
    }

    static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> Utf8.length(value.s());
            case N -> DynamoNumber.size(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case SS -> strings(value.ss());
            case NS -> value.ns().stream().mapToInt(DynamoNumber::size).sum();
            case BS -> binaries(value.bs());
            case L -> {
                int size = CONTAINER_OVERHEAD;
                for (AttributeValue element : value.l()) {
                    size += 1 + of(element);
                }
                yield size;
            }
            case M -> CONTAINER_OVERHEAD + value.m().size() + of(value.m());
            case UNKNOWN_TO_SDK_VERSION -> 0;
        };
    }

    private static int strings(List<String> elements) {
        int size = 0;
        for (String element : elements) {
            size += Utf8.length(element);
        }
        return size;
    }

    private static int binaries(List<SdkBytes> elements) {
        int size = 0;
        for (SdkBytes element : elements) {
            size += element.asByteArrayUnsafe().length;
        }
        return size;
    }
}
