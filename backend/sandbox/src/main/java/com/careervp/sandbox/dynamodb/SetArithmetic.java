package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// `ADD` and `DELETE` of an update.
final class SetArithmetic {
    private SetArithmetic() {}

    /// @param present the attribute so far; a missing number counts as 0, a missing set as empty
    static AttributeValue add(Optional<AttributeValue> present, AttributeValue value) {
        if (present.isEmpty()) {
            return value;
        }
        AttributeValue before = present.get();
        if (before.type() != value.type()) {
            throw ItemUpdate.wrongOperand();
        }
        return switch (value.type()) {
            case N ->
                AttributeValue.fromN(DynamoNumber.format(
                        DynamoNumber.add(DynamoNumber.parse(before.n()), DynamoNumber.parse(value.n()))));
            case SS -> AttributeValue.fromSs(union(before.ss(), value.ss(), Values.UTF_8_ORDER));
            case NS -> AttributeValue.fromNs(union(before.ns(), value.ns(), Comparator.comparing(DynamoNumber::parse)));
            case BS -> AttributeValue.fromBs(union(before.bs(), value.bs(), Values.BYTE_ORDER));
            case S, B, M, L, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> throw ItemUpdate.wrongOperand();
        };
    }

    /// What is left of the set; empty where nothing is, for a set cannot be empty.
    static Optional<AttributeValue> remove(AttributeValue present, AttributeValue elements) {
        if (present.type() != elements.type()) {
            throw ItemUpdate.wrongOperand();
        }
        return switch (present.type()) {
            case SS -> rest(present.ss(), elements.ss()).map(AttributeValue::fromSs);
            case NS -> rest(present.ns(), elements.ns()).map(AttributeValue::fromNs);
            case BS -> rest(present.bs(), elements.bs()).map(AttributeValue::fromBs);
            case S, N, B, M, L, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> throw ItemUpdate.wrongOperand();
        };
    }

    private static <T> List<T> union(List<T> first, List<T> second, Comparator<? super T> order) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(order);
        return sorted;
    }

    private static <T> Optional<List<T>> rest(List<T> present, List<T> removed) {
        List<T> rest = new ArrayList<>(present);
        rest.removeAll(removed);
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }
}
