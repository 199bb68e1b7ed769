package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.List;

/// The places of an item that a condition looks at.
final class ConditionPaths {
    private final List<DocumentPath> paths = new ArrayList<>();

    private ConditionPaths() {}

    static List<DocumentPath> of(Condition condition) {
        ConditionPaths paths = new ConditionPaths();
        paths.collect(condition);
        return paths.paths;
    }

    private void collect(Condition condition) {
        switch (condition) {
            case Condition.And(Condition left, Condition right) -> {
                collect(left);
                collect(right);
            }
            case Condition.Or(Condition left, Condition right) -> {
                collect(left);
                collect(right);
            }
            case Condition.Not(Condition inner) -> collect(inner);
            case Condition.Comparison(Operand left, var ignored, Operand right) -> collect(left, right);
            case Condition.Between(Operand value, Operand lower, Operand upper) -> collect(value, lower, upper);
            case Condition.In(Operand value, List<Operand> candidates) -> {
                collect(value);
                candidates.forEach(candidate -> collect(candidate));
            }
            case Condition.Exists(DocumentPath path) -> paths.add(path);
            case Condition.NotExists(DocumentPath path) -> paths.add(path);
            case Condition.TypeIs(Operand value, var ignored) -> collect(value);
            case Condition.BeginsWith(Operand value, Operand start) -> collect(value, start);
            case Condition.Contains(Operand container, Operand element) -> collect(container, element);
        }
    }

    private void collect(Operand... operands) {
        for (Operand operand : operands) {
            switch (operand) {
                case Operand.Path(DocumentPath path) -> paths.add(path);
                case Operand.Literal ignored -> {}
                case Operand.Size(Operand inner) -> collect(inner);
            }
        }
    }
}
