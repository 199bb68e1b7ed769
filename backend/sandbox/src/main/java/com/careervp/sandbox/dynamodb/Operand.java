package com.careervp.sandbox.dynamodb;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a condition compares.
sealed interface Operand {

    /// The value for this item; empty where the item has none.
    Optional<AttributeValue> in(Map<String, AttributeValue> item);

    /// An attribute or a place inside one.
    record Path(DocumentPath path) implements Operand {
        @Override
        public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
            return path.in(item);
        }
    }

    /// A `:value`.
    record Literal(AttributeValue value) implements Operand {
        @Override
        public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
            return Optional.of(value);
        }
    }

    /// `size(path)`: characters of a string, bytes of a binary, elements of the rest; scalars have no size.
    record Size(Operand of) implements Operand {
        @Override
        public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
            return of.in(item).flatMap(Size::sizeOf).map(size -> AttributeValue.fromN(Integer.toString(size)));
        }

        private static Optional<Integer> sizeOf(AttributeValue value) {
            return switch (value.type()) {
                case S -> Optional.of(value.s().codePointCount(0, value.s().length()));
                case B -> Optional.of(value.b().asByteArrayUnsafe().length);
                case SS -> Optional.of(value.ss().size());
                case NS -> Optional.of(value.ns().size());
                case BS -> Optional.of(value.bs().size());
                case M -> Optional.of(value.m().size());
                case L -> Optional.of(value.l().size());
                case N, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> Optional.empty();
            };
        }
    }
}
