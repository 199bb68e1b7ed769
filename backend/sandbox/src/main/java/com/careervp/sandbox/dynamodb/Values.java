package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Attribute values: checks, one canonical form, order, type names. In the canonical form equal values are `equals`:
/// numbers are plain digits, sets are sorted.
final class Values {
    private static final int MAX_DEPTH = 32;
    /// The order of types is not defined by AWS; only values of one type are ever compared.
    static final Comparator<String> UTF_8_ORDER = Utf8::compare;

    static final Comparator<SdkBytes> BYTE_ORDER =
            (left, right) -> Arrays.compareUnsigned(left.asByteArrayUnsafe(), right.asByteArrayUnsafe());

    private Values() {}

    /// Checks a map of attributes and brings it into the canonical form.
    static Map<String, AttributeValue> canonical(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> result = LinkedHashMap.newLinkedHashMap(attributes.size());
        attributes.forEach((name, value) -> result.put(name, canonical(value, 1)));
        return result;
    }

    static AttributeValue canonical(AttributeValue value) {
        return canonical(value, 1);
    }

    private static AttributeValue canonical(AttributeValue value, int depth) {
        if (depth > MAX_DEPTH + 1) {
            throw Refusal.invalid("Nesting Levels have exceeded supported limits");
        }
        if (value.type() == null) {
            // how the SDK shows a union of which several members are set
            throw Refusal.invalid("Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                    + " the supported datatypes");
        }
        return switch (value.type()) {
            case S, B, BOOL -> value;
            case NUL -> {
                if (!Boolean.TRUE.equals(value.nul())) {
                    throw Refusal.invalidParameters("Null attribute value types must have the value of true");
                }
                yield value;
            }
            case N -> {
                String plain = DynamoNumber.canonical(value.n());
                yield plain.equals(value.n()) ? value : AttributeValue.fromN(plain);
            }
            case SS -> AttributeValue.fromSs(set(value.ss(), UTF_8_ORDER, "An string set  may not be empty"));
            case NS -> AttributeValue.fromNs(numberSet(value.ns()));
            case BS -> AttributeValue.fromBs(set(value.bs(), BYTE_ORDER, "Binary sets should not be empty"));
            case L -> AttributeValue.fromL(list(value.l(), depth));
            case M -> AttributeValue.fromM(map(value.m(), depth));
            case UNKNOWN_TO_SDK_VERSION ->
                throw Refusal.invalid(
                        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        };
    }

    private static List<AttributeValue> list(List<AttributeValue> elements, int depth) {
        List<AttributeValue> result = new ArrayList<>(elements.size());
        for (AttributeValue element : elements) {
            result.add(canonical(element, depth + 1));
        }
        return result;
    }

    private static Map<String, AttributeValue> map(Map<String, AttributeValue> entries, int depth) {
        Map<String, AttributeValue> result = LinkedHashMap.newLinkedHashMap(entries.size());
        entries.forEach((name, value) -> result.put(name, canonical(value, depth + 1)));
        return result;
    }

    private static List<String> numberSet(List<String> numbers) {
        if (numbers.isEmpty()) {
            throw Refusal.invalidParameters("An number set  may not be empty");
        }
        List<String> plain = numbers.stream().map(DynamoNumber::canonical).toList();
        if (new HashSet<>(plain).size() != plain.size()) {
            throw Refusal.invalid("Input collection contains duplicates");
        }
        return sortedNumbers(plain);
    }

    static List<String> sortedNumbers(Iterable<String> numbers) {
        List<String> sorted = new ArrayList<>();
        numbers.forEach(sorted::add);
        sorted.sort(Comparator.comparing(DynamoNumber::parse));
        return sorted;
    }

    private static <T> List<T> set(List<T> elements, Comparator<? super T> order, String whenEmpty) {
        if (elements.isEmpty()) {
            throw Refusal.invalidParameters(whenEmpty);
        }
        Set<T> distinct = new HashSet<>(elements);
        if (distinct.size() != elements.size()) {
            boolean binary = elements.getFirst() instanceof SdkBytes;
            throw Refusal.invalidParameters(
                    "Input collection " + textOf(elements) + (binary ? "of type BS" : "") + " contains duplicates.");
        }
        List<T> sorted = new ArrayList<>(elements);
        sorted.sort(order);
        return sorted;
    }

    private static <T> String textOf(List<T> elements) {
        Function<T, String> text =
                element -> element instanceof SdkBytes bytes ? Base64Text.of(bytes) : String.valueOf(element);
        return "[" + String.join(", ", elements.stream().map(text).toList()) + "]";
    }

    /// The name of the type on the wire: `S`, `N`, `B`, `SS`, `NS`, `BS`, `M`, `L`, `BOOL`, `NULL`.
    static String typeName(AttributeValue value) {
        return value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().toString();
    }

    /// Whether the two can be told greater or smaller: strings, numbers and binaries among themselves.
    static boolean comparable(AttributeValue left, AttributeValue right) {
        return left.type() == right.type()
                && switch (left.type()) {
                    case S, N, B -> true;
                    case SS, NS, BS, M, L, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> false;
                };
    }

    /// Order of two values for which [#comparable] holds.
    static int compare(AttributeValue left, AttributeValue right) {
        return switch (left.type()) {
            case S -> Utf8.compare(left.s(), right.s());
            case N -> DynamoNumber.parse(left.n()).compareTo(DynamoNumber.parse(right.n()));
            case B -> BYTE_ORDER.compare(left.b(), right.b());
            case SS, NS, BS, M, L, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("values of type " + typeName(left) + " have no order");
        };
    }

    /// `{S:text}`, as error messages show a value.
    static String describe(AttributeValue value) {
        return switch (value.type()) {
            case S -> "{S:" + value.s() + "}";
            case N -> "{N:" + value.n() + "}";
            case B -> "{B:" + Base64Text.of(value.b()) + "}";
            case SS, NS, BS, M, L, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> "{" + typeName(value) + "}";
        };
    }
}
