package com.careervp.sandbox.cloudwatch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A parsed metric math expression.
sealed interface MathNode {

    record Literal(double value) implements MathNode {}

    /// A quoted text, or a bare word such as `REPEAT`.
    record Text(String text) implements MathNode {}

    /// The id of another query.
    record Reference(String id) implements MathNode {}

    record Array(List<MathNode> elements) implements MathNode {}

    record Negation(MathNode operand) implements MathNode {}

    record Operation(String operator, MathNode left, MathNode right) implements MathNode {}

    record Call(String function, List<MathNode> arguments) implements MathNode {}

    /// The ids the expression names, in their order.
    static Set<String> references(MathNode node) {
        Set<String> ids = new LinkedHashSet<>();
        collect(node, ids);
        return ids;
    }

    /// Whether the expression asks for all metrics of the request.
    static boolean usesAllMetrics(MathNode node) {
        return switch (node) {
            case Literal ignored -> false;
            case Text ignored -> false;
            case Reference ignored -> false;
            case Array array -> array.elements().stream().anyMatch(MathNode::usesAllMetrics);
            case Negation negation -> usesAllMetrics(negation.operand());
            case Operation operation -> usesAllMetrics(operation.left()) || usesAllMetrics(operation.right());
            case Call call ->
                call.function().equals("METRICS") || call.arguments().stream().anyMatch(MathNode::usesAllMetrics);
        };
    }

    private static void collect(MathNode node, Set<String> ids) {
        switch (node) {
            case Literal ignored -> {}
            case Text ignored -> {}
            case Reference reference -> ids.add(reference.id());
            case Array array -> array.elements().forEach(element -> collect(element, ids));
            case Negation negation -> collect(negation.operand(), ids);
            case Operation operation -> {
                collect(operation.left(), ids);
                collect(operation.right(), ids);
            }
            case Call call -> call.arguments().forEach(argument -> collect(argument, ids));
        }
    }
}
