package com.careervp.sandbox.dynamodb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Attribute values written as plain Java.
final class Attributes {
    /// Stands for the null type.
    static final Nothing NULL = new Nothing();

    record Nothing() {}

    /// A number set.
    record Numbers(List<String> numbers) {}

    /// A number that is not to be written by Java.
    record Digits(String text) {}

    private Attributes() {}

    static Numbers numbers(String... numbers) {
        return new Numbers(List.of(numbers));
    }

    static Digits digits(String text) {
        return new Digits(text);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /// @param namesAndValues a name, its value, the next name …
    static Map<String, AttributeValue> item(Object... namesAndValues) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            item.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return item;
    }

    static AttributeValue value(Object value) {
        return switch (value) {
            case AttributeValue ready -> ready;
            case String text -> AttributeValue.fromS(text);
            case Integer number -> AttributeValue.fromN(number.toString());
            case Long number -> AttributeValue.fromN(number.toString());
            case Digits(String text) -> AttributeValue.fromN(text);
            case Numbers(List<String> numbers) -> AttributeValue.fromNs(numbers);
            case Boolean flag -> AttributeValue.fromBool(flag);
            case byte[] bytes -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
            case List<?> list ->
                AttributeValue.fromL(list.stream().map(Attributes::value).toList());
            case Set<?> set ->
                AttributeValue.fromSs(
                        set.stream().map(String.class::cast).sorted().toList());
            case Map<?, ?> map -> {
                Map<String, AttributeValue> entries = new LinkedHashMap<>();
                map.forEach((name, inner) -> entries.put((String) name, value(inner)));
                yield AttributeValue.fromM(entries);
            }
            case Nothing ignored -> AttributeValue.fromNul(true);
            default -> throw new IllegalArgumentException("no attribute value for " + value.getClass());
        };
    }
}
