package com.careervp.console.aws.dynamodb;

import com.careervp.contract.JobLifecycle;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads attributes by type, with a value for what is missing.
record Item(Map<String, AttributeValue> attributes) {

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue flag(boolean value) {
        return AttributeValue.fromBool(value);
    }

    static AttributeValue time(Instant value) {
        return text(JobLifecycle.text(value));
    }

    /// A new modifiable map of name and value in turn.
    static Map<String, AttributeValue> map(Object... namesAndValues) {
        Map<String, AttributeValue> map = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], (AttributeValue) namesAndValues[i + 1]);
        }
        return map;
    }

    String text(String name, String missing) {
        @Nullable AttributeValue value = attributes.get(name);
        return value == null || value.s() == null ? missing : value.s();
    }

    String textOf(String name) {
        return text(name, "");
    }

    long numberOf(String name) {
        return decimalOf(name).longValue();
    }

    int wholeOf(String name) {
        return decimalOf(name).intValue();
    }

    BigDecimal decimalOf(String name) {
        @Nullable AttributeValue value = attributes.get(name);
        return value == null || value.n() == null ? BigDecimal.ZERO : new BigDecimal(value.n());
    }

    boolean flagOf(String name) {
        @Nullable AttributeValue value = attributes.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }

    Instant timeOf(String name) {
        @Nullable Instant time = timeOrNull(name);
        return time == null ? Instant.EPOCH : time;
    }

    @Nullable
    Instant timeOrNull(String name) {
        String text = textOf(name);
        return text.isEmpty() ? null : Instant.parse(text);
    }

    Item mapOf(String name) {
        @Nullable AttributeValue value = attributes.get(name);
        return new Item(value == null || !value.hasM() ? Map.of() : value.m());
    }

    List<Item> listOf(String name) {
        @Nullable AttributeValue value = attributes.get(name);
        return value == null || !value.hasL()
                ? List.of()
                : value.l().stream().map(entry -> new Item(entry.m())).toList();
    }
}
