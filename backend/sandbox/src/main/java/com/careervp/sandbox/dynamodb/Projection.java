package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Cuts items down to some of their places. Elements of a list keep their order and close up.
final class Projection {
    private final Node root;

    /// A tree of the wanted places; a leaf takes everything below it.
    private static final class Node {
        final Map<String, Node> names = new LinkedHashMap<>();
        final Map<Integer, Node> indexes = new TreeMap<>();

        boolean isLeaf() {
            return names.isEmpty() && indexes.isEmpty();
        }
    }

    private Projection(Node root) {
        this.root = root;
    }

    static Projection parse(String text, Placeholders placeholders) {
        try {
            ExpressionReader reader = new ExpressionReader(text, placeholders);
            List<DocumentPath> paths = new ArrayList<>();
            do {
                paths.add(reader.path());
            } while (reader.accept(","));
            reader.expectEnd();
            UpdateParser.requireApart(paths);
            return of(paths);
        } catch (Refusal refusal) {
            throw Refusal.invalid("Invalid ProjectionExpression: " + refusal.text());
        }
    }

    /// @param paths none of them inside another
    static Projection of(List<DocumentPath> paths) {
        Node root = new Node();
        for (DocumentPath path : paths) {
            Node node = root;
            for (DocumentPath.Element element : path.elements()) {
                node = switch (element) {
                    case DocumentPath.Name(String name) -> node.names.computeIfAbsent(name, ignored -> new Node());
                    case DocumentPath.Index(int index) -> node.indexes.computeIfAbsent(index, ignored -> new Node());
                };
            }
        }
        return new Projection(root);
    }

    /// The top-level attributes that it touches.
    Set<String> attributes() {
        return root.names.keySet();
    }

    Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
        return entries(root, item);
    }

    private static Map<String, AttributeValue> entries(Node node, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> result = new LinkedHashMap<>();
        node.names.forEach((name, inner) -> {
            AttributeValue value = attributes.get(name);
            if (value != null) {
                kept(inner, value).ifPresent(part -> result.put(name, part));
            }
        });
        return result;
    }

    /// What is wanted of the value; empty where none of it is there.
    private static Optional<AttributeValue> kept(Node node, AttributeValue value) {
        if (node.isLeaf()) {
            return Optional.of(value);
        }
        if (value.hasM()) {
            Map<String, AttributeValue> inner = entries(node, value.m());
            return inner.isEmpty() ? Optional.empty() : Optional.of(AttributeValue.fromM(inner));
        }
        if (value.hasL()) {
            List<AttributeValue> inner = elements(node, value.l());
            return inner.isEmpty() ? Optional.empty() : Optional.of(AttributeValue.fromL(inner));
        }
        return Optional.empty();
    }

    private static List<AttributeValue> elements(Node node, List<AttributeValue> values) {
        List<AttributeValue> result = new ArrayList<>();
        node.indexes.forEach((index, inner) -> {
            if (index < values.size()) {
                kept(inner, values.get(index)).ifPresent(result::add);
            }
        });
        return result;
    }
}
