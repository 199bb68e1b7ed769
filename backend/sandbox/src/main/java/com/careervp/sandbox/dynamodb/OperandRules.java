package com.careervp.sandbox.dynamodb;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What AWS checks about the operands of a condition before it looks at any item.
final class OperandRules {
    private static final Set<String> TYPE_NAMES = Set.of("S", "N", "B", "NULL", "SS", "BOOL", "L", "BS", "NS", "M");

    private OperandRules() {}

    static void checkComparison(Condition.Comparator comparator, Operand left, Operand right) {
        checkDistinct(comparator.symbol(), left, right);
        switch (comparator) {
            case EQUAL, NOT_EQUAL -> {}
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
                requireOrdered(comparator.symbol(), left);
                requireOrdered(comparator.symbol(), right);
            }
        }
    }

    private static void requireOrdered(String operator, Operand operand) {
        requireType(operator, operand, AttributeValue.Type.S, AttributeValue.Type.N, AttributeValue.Type.B);
    }

    static void checkBetween(Operand value, Operand lower, Operand upper) {
        requireOrdered("BETWEEN", value);
        requireOrdered("BETWEEN", lower);
        requireOrdered("BETWEEN", upper);
        if (lower instanceof Operand.Literal(AttributeValue low)
                && upper instanceof Operand.Literal(AttributeValue high)) {
            String bounds = "lower bound operand: AttributeValue: " + Values.describe(low)
                    + ", upper bound operand: AttributeValue: " + Values.describe(high);
            if (low.type() != high.type()) {
                throw Refusal.invalid(
                        "The BETWEEN operator requires same data type for lower and upper bounds; " + bounds);
            }
            if (Values.compare(low, high) > 0) {
                throw Refusal.invalid("The BETWEEN operator requires upper bound to be greater than or equal to lower"
                        + " bound; " + bounds);
            }
        }
    }

    static void checkDistinct(String operator, Operand left, Operand right) {
        if (left instanceof Operand.Path(DocumentPath path) && left.equals(right)) {
            throw Refusal.invalid("The first operand must be distinct from the remaining operands for this operator or"
                    + " function; operator: " + operator + ", first operand: " + path);
        }
    }

    static void checkSize(Operand operand) {
        if (operand instanceof Operand.Literal(AttributeValue value)) {
            switch (value.type()) {
                case N, BOOL, NUL -> throw wrongType("size", Values.typeName(value));
                case S, B, SS, NS, BS, M, L, UNKNOWN_TO_SDK_VERSION -> {}
            }
        }
        if (operand instanceof Operand.Size) {
            throw wrongType("size", "N");
        }
    }

    /// Refuses a `:value` (or a size) of another type; what an attribute holds is only known later.
    static void requireType(String operator, Operand operand, AttributeValue.Type... allowed) {
        AttributeValue.Type type = switch (operand) {
            case Operand.Literal(AttributeValue value) -> value.type();
            case Operand.Size ignored -> AttributeValue.Type.N;
            case Operand.Path ignored -> allowed[0];
        };
        if (!List.of(allowed).contains(type)) {
            throw wrongType(operator, type == AttributeValue.Type.NUL ? "NULL" : type.toString());
        }
    }

    /// The second operand of `attribute_type`.
    static String typeName(Operand operand) {
        if (!(operand instanceof Operand.Literal(AttributeValue value))) {
            throw wrongType("attribute_type", "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}");
        }
        if (value.type() != AttributeValue.Type.S) {
            throw wrongType("attribute_type", Values.typeName(value));
        }
        if (!TYPE_NAMES.contains(value.s())) {
            throw Refusal.invalid("Invalid attribute type name found; type: " + value.s()
                    + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
        }
        return value.s();
    }

    private static Refusal wrongType(String operator, String type) {
        return Refusal.invalid("Incorrect operand type for operator or function; operator or function: " + operator
                + ", operand type: " + type);
    }
}
