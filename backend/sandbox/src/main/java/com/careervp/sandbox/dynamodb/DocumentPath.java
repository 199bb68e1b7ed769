package com.careervp.sandbox.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A place in an item: `a.b[3].c`. The first element is always a name.
record DocumentPath(List<Element> elements) {

    /// One step of a path.
    sealed interface Element {}

    record Name(String name) implements Element {
        @Override
        public String toString() {
            return name;
        }
    }

    record Index(int index) implements Element {
        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    DocumentPath {
        elements = List.copyOf(elements);
        if (elements.isEmpty() || !(elements.getFirst() instanceof Name)) {
            throw new IllegalArgumentException("a document path starts with a name, got " + elements);
        }
    }

    /// The top-level attribute.
    String attribute() {
        return elements.getFirst().toString();
    }

    boolean nested() {
        return elements.size() > 1;
    }

    Optional<AttributeValue> in(Map<String, AttributeValue> item) {
        AttributeValue value = item.get(attribute());
        for (int i = 1; i < elements.size() && value != null; i++) {
            value = step(value, elements.get(i));
        }
        return Optional.ofNullable(value);
    }

    /// The value one step further inside; null where there is none.
    static @Nullable AttributeValue step(AttributeValue container, Element element) {
        return switch (element) {
            case Name(String name) -> container.hasM() ? container.m().get(name) : null;
            case Index(int index) ->
                container.hasL() && index < container.l().size() ? container.l().get(index) : null;
        };
    }

    /// Whether one is the other, or a place inside it.
    boolean overlaps(DocumentPath other) {
        int shared = Math.min(elements.size(), other.elements.size());
        return elements.subList(0, shared).equals(other.elements.subList(0, shared));
    }

    /// Whether the two treat the same place as a map and as a list.
    boolean conflicts(DocumentPath other) {
        int shared = Math.min(elements.size(), other.elements.size());
        for (int i = 0; i < shared; i++) {
            Element mine = elements.get(i);
            Element theirs = other.elements.get(i);
            if (mine.getClass() != theirs.getClass()) {
                return true;
            }
            if (!mine.equals(theirs)) {
                return false;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
