package com.careervp.sandbox.dynamodb;

import com.careervp.sandbox.dynamodb.KeySchema.KeyAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The key condition of a query: equality on the partition key and at most one condition on the sort key.
final class KeyConditions {

    /// A condition on one key attribute.
    private sealed interface OnKey {}

    private record Compared(Condition.Comparator comparator, AttributeValue value) implements OnKey {}

    private record Between(AttributeValue lower, AttributeValue upper) implements OnKey {}

    private record BeginsWith(AttributeValue start) implements OnKey {}

    private final Map<String, OnKey> byAttribute = new LinkedHashMap<>();

    private KeyConditions() {}

    /// @throws Refusal where the condition could not be one on keys, whatever the keys are
    static KeyConditions of(Condition condition) {
        KeyConditions conditions = new KeyConditions();
        conditions.collect(condition);
        return conditions;
    }

    private void collect(Condition condition) {
        switch (condition) {
            case Condition.And(Condition left, Condition right) -> {
                collect(left);
                collect(right);
            }
            case Condition.Comparison comparison -> collect(comparison);
            case Condition.Between(Operand value, Operand lower, Operand upper) ->
                put(attribute("BETWEEN", value), new Between(literal(lower), literal(upper)));
            case Condition.BeginsWith(Operand value, Operand start) ->
                put(attribute("begins_with", value), new BeginsWith(literal(start)));
            case Condition.Or ignored -> throw invalidOperator("OR");
            case Condition.Not ignored -> throw invalidOperator("NOT");
            case Condition.In ignored -> throw invalidOperator("IN");
            case Condition.Exists ignored -> throw invalidOperator("attribute_exists");
            case Condition.NotExists ignored -> throw invalidOperator("attribute_not_exists");
            case Condition.TypeIs ignored -> throw invalidOperator("attribute_type");
            case Condition.Contains ignored -> throw invalidOperator("contains");
        }
    }

    private void collect(Condition.Comparison comparison) {
        if (comparison.comparator() == Condition.Comparator.NOT_EQUAL) {
            throw invalidOperator("<>");
        }
        Operand left = comparison.left();
        Operand right = comparison.right();
        if (left instanceof Operand.Path && right instanceof Operand.Path) {
            throw Refusal.invalid(
                    "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition");
        }
        if (left instanceof Operand.Literal && right instanceof Operand.Literal) {
            throw Refusal.invalid("Invalid condition in KeyConditionExpression: No key attribute specified");
        }
        if (left instanceof Operand.Literal(AttributeValue value)) {
            put(attribute("=", right), new Compared(comparison.comparator().mirrored(), value));
        } else {
            put(attribute("=", left), new Compared(comparison.comparator(), literal(right)));
        }
    }

    private static Refusal invalidOperator(String operator) {
        return Refusal.invalid("Invalid operator used in KeyConditionExpression: " + operator);
    }

    private static String attribute(String operator, Operand operand) {
        return switch (operand) {
            case Operand.Path(DocumentPath path) -> {
                if (path.nested()) {
                    throw Refusal.invalid("KeyConditionExpressions cannot have conditions on nested attributes");
                }
                yield path.attribute();
            }
            case Operand.Literal ignored ->
                throw Refusal.invalid("Invalid condition in KeyConditionExpression: " + operator
                        + " operator must have the key attribute as its first operand");
            case Operand.Size ignored ->
                throw Refusal.invalid("KeyConditionExpressions cannot contain nested operations");
        };
    }

    private static AttributeValue literal(Operand operand) {
        return switch (operand) {
            case Operand.Literal(AttributeValue value) -> value;
            case Operand.Path ignored ->
                throw Refusal.invalid(
                        "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition");
            case Operand.Size ignored ->
                throw Refusal.invalid("KeyConditionExpressions cannot contain nested operations");
        };
    }

    private void put(String attribute, OnKey condition) {
        if (byAttribute.put(attribute, condition) != null) {
            throw Refusal.invalid("KeyConditionExpressions must only contain one condition per key");
        }
        if (byAttribute.size() > 2) {
            throw Refusal.invalid("Conditions can be of length 1 or 2 only");
        }
    }

    /// The stretch of keys that the condition means.
    ///
    /// @throws Refusal where the condition does not fit these keys
    KeyRange range(KeySchema keys) {
        AttributeValue partitionKey = partitionKey(keys);
        byte[] prefix = KeyBytes.partitionPrefix(partitionKey);
        OnKey onSort = onSort(keys);
        return onSort == null ? KeyRange.startingWith(prefix) : sortRange(prefix, onSort);
    }

    /// The whole partition that the condition lies in.
    KeyRange partition(KeySchema keys) {
        return KeyRange.startingWith(KeyBytes.partitionPrefix(partitionKey(keys)));
    }

    private AttributeValue partitionKey(KeySchema keys) {
        KeyAttribute partition = keys.partition();
        if (keys.sort() == null && byAttribute.size() > 1) {
            throw Refusal.invalid("Query key condition not supported");
        }
        OnKey condition = byAttribute.get(partition.name());
        if (condition == null) {
            throw Refusal.invalid("Query condition missed key schema element: " + partition.name());
        }
        requireType(partition, condition);
        if (condition instanceof Compared(Condition.Comparator comparator, AttributeValue value)
                && comparator == Condition.Comparator.EQUAL) {
            return value;
        }
        throw Refusal.invalid("Query key condition not supported");
    }

    private @Nullable OnKey onSort(KeySchema keys) {
        KeyAttribute sort = keys.sort();
        if (sort == null) {
            return null;
        }
        OnKey condition = byAttribute.get(sort.name());
        if (condition == null) {
            if (byAttribute.size() > 1) {
                throw Refusal.invalid("Query condition missed key schema element: " + sort.name());
            }
            return null;
        }
        requireType(sort, condition);
        return condition;
    }

    private static void requireType(KeyAttribute attribute, OnKey condition) {
        List<AttributeValue> values = new ArrayList<>(2);
        switch (condition) {
            case Compared(var ignored, AttributeValue value) -> values.add(value);
            case Between(AttributeValue lower, AttributeValue upper) -> {
                values.add(lower);
                values.add(upper);
            }
            case BeginsWith(AttributeValue start) -> values.add(start);
        }
        for (AttributeValue value : values) {
            if (!attribute.fits(value)) {
                throw Refusal.invalidParameters("Condition parameter type does not match schema type");
            }
        }
    }

    private static KeyRange sortRange(byte[] prefix, OnKey condition) {
        KeyRange partition = KeyRange.startingWith(prefix);
        return switch (condition) {
            case BeginsWith(AttributeValue start) -> KeyRange.startingWith(KeyBytes.withSortPrefix(prefix, start));
            case Between(AttributeValue lower, AttributeValue upper) ->
                new KeyRange(KeyBytes.withSort(prefix, lower), KeyBytes.after(KeyBytes.withSort(prefix, upper)));
            case Compared(Condition.Comparator comparator, AttributeValue value) -> {
                byte[] bound = KeyBytes.withSort(prefix, value);
                yield switch (comparator) {
                    case EQUAL -> KeyRange.startingWith(bound);
                    case LESS -> partition.to(bound);
                    case LESS_OR_EQUAL -> partition.to(KeyBytes.after(bound));
                    case GREATER -> partition.from(KeyBytes.after(bound));
                    case GREATER_OR_EQUAL -> partition.from(bound);
                    case NOT_EQUAL -> throw new IllegalStateException("<> is refused when the condition is read");
                };
            }
        };
    }
}
