package com.careervp.sandbox.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A condition, filter or key condition, read and checked. Values of different types are never equal and have no
/// order, so that a comparison between them is false (and `<>` true).
sealed interface Condition {

    /// @param item canonical; empty where there is no item
    boolean test(Map<String, AttributeValue> item);

    enum Comparator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        Comparator(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }

        /// The comparator that says the same with the sides exchanged.
        Comparator mirrored() {
            return switch (this) {
                case EQUAL, NOT_EQUAL -> this;
                case LESS -> GREATER;
                case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
                case GREATER -> LESS;
                case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            };
        }

        private boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
            };
        }
    }

    record And(Condition left, Condition right) implements Condition {
        @Override
        public boolean test(Map<String, AttributeValue> item) {
            return left.test(item) && right.test(item);
        }
    }

    record Or(Condition left, Condition right) implements Condition {
        @Override
        public boolean test(Map<String, AttributeValue> item) {
            return left.test(item) || right.test(item);
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean test(Map<String, AttributeValue> item) {
            return !condition.test(item);
        }
    }

    record Comparison(Operand left, Comparator comparator, Operand right) implements Condition {
        @Override
        public boolean test(Map<String, AttributeValue> item) {
            Optional<AttributeValue> first = left.in(item);
            Optional<AttributeValue> second = right.in(item);
            return switch (comparator) {
                case EQUAL -> first.isPresent() && first.equals(second);
                case NOT_EQUAL -> first.isEmpty() || !first.equals(second);
                case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    first.isPresent()
                            && second.isPresent()
                            && Values.comparable(first.get(), second.get())
                            && comparator.holds(Values.compare(first.get(), second.get()));
            };
        }
    }

    record Between(Operand value, Operand lower, Operand upper) implements Condition {
        @Override
        public boolean test(Map<String, AttributeValue> item) {
            return new Comparison(value, Comparator.GREATER_OR_EQUAL, lower).test(item)
                    && new Comparison(value, Comparator.LESS_OR_EQUAL, upper).test(item);
        }
    }

    record In(Operand value, List<Operand> candidates) implements Condition {
        @Override
        public boolean test(Map<String, AttributeValue> item) {
            Optional<AttributeValue> found = value.in(item);
            return found.isPresent() && candidates.stream().anyMatch(candidate -> found.equals(candidate.in(item)));
        }
    }

    record Exists(DocumentPath path) implements Condition {
        @Override
        public boolean test(Map<String, AttributeValue> item) {
            return path.in(item).isPresent();
        }
    }

    record NotExists(DocumentPath path) implements Condition {
        @Override
        public boolean test(Map<String, AttributeValue> item) {
            return path.in(item).isEmpty();
        }
    }

    record TypeIs(Operand value, String type) implements Condition {
        @Override
        public boolean test(Map<String, AttributeValue> item) {
            return value.in(item)
                    .filter(found -> Values.typeName(found).equals(type))
                    .isPresent();
        }
    }

    record BeginsWith(Operand value, Operand start) implements Condition {
        @Override
        public boolean test(Map<String, AttributeValue> item) {
            Optional<AttributeValue> found = value.in(item);
            Optional<AttributeValue> wanted = start.in(item);
            return found.isPresent() && wanted.isPresent() && begins(found.get(), wanted.get());
        }

        private static boolean begins(AttributeValue value, AttributeValue start) {
            if (value.type() == AttributeValue.Type.S && start.type() == AttributeValue.Type.S) {
                return value.s().startsWith(start.s());
            }
            return value.type() == AttributeValue.Type.B
                    && start.type() == AttributeValue.Type.B
                    && Bytes.startsWith(value.b(), start.b());
        }
    }

    record Contains(Operand container, Operand element) implements Condition {
        @Override
        public boolean test(Map<String, AttributeValue> item) {
            Optional<AttributeValue> found = container.in(item);
            Optional<AttributeValue> wanted = element.in(item);
            return found.isPresent() && wanted.isPresent() && contains(found.get(), wanted.get());
        }

        private static boolean contains(AttributeValue container, AttributeValue element) {
            return switch (container.type()) {
                case S ->
                    element.type() == AttributeValue.Type.S && container.s().contains(element.s());
                case B -> element.type() == AttributeValue.Type.B && Bytes.contains(container.b(), element.b());
                case SS ->
                    element.type() == AttributeValue.Type.S && container.ss().contains(element.s());
                case NS ->
                    element.type() == AttributeValue.Type.N && container.ns().contains(element.n());
                case BS ->
                    element.type() == AttributeValue.Type.B && container.bs().contains(element.b());
                case L -> container.l().contains(element);
                case N, M, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> false;
            };
        }
    }

    /// Searching in binaries.
    final class Bytes {
        private Bytes() {}

        static boolean startsWith(SdkBytes value, SdkBytes start) {
            return matchesAt(value.asByteArrayUnsafe(), start.asByteArrayUnsafe(), 0);
        }

        static boolean contains(SdkBytes value, SdkBytes part) {
            byte[] bytes = value.asByteArrayUnsafe();
            byte[] wanted = part.asByteArrayUnsafe();
            for (int at = 0; at + wanted.length <= bytes.length; at++) {
                if (matchesAt(bytes, wanted, at)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean matchesAt(byte[] bytes, byte[] wanted, int at) {
            if (at + wanted.length > bytes.length) {
                return false;
            }
            for (int i = 0; i < wanted.length; i++) {
                if (bytes[at + i] != wanted[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
