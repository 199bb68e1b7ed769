package com.careervp.sandbox.dynamodb;

import com.careervp.sandbox.dynamodb.DocumentPath.Element;
import com.careervp.sandbox.dynamodb.UpdateExpression.Action;
import com.careervp.sandbox.dynamodb.UpdateExpression.NewValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Applies an update expression. Every operand is read from the item as it was before the update; list positions,
/// too, are those from before, so that `REMOVE a[0], a[1]` takes out the first two.
final class ItemUpdate {
    private static final Comparator<DocumentPath> BY_POSITION = ItemUpdate::comparePositions;

    private final Map<String, AttributeValue> before;
    private final Map<String, AttributeValue> item;

    private ItemUpdate(Map<String, AttributeValue> before) {
        this.before = before;
        this.item = new LinkedHashMap<>(before);
    }

    /// @return the changed item; the given one is not touched
    static Map<String, AttributeValue> apply(UpdateExpression expression, Map<String, AttributeValue> before) {
        ItemUpdate update = new ItemUpdate(before);
        List<DocumentPath> removals = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        for (Action action : expression.actions()) {
            switch (action) {
                case UpdateExpression.Set(DocumentPath path, NewValue value) ->
                    assignments.add(new Assignment(path, update.evaluate(value)));
                case UpdateExpression.Add(DocumentPath path, AttributeValue value) ->
                    assignments.add(new Assignment(path, SetArithmetic.add(path.in(before), value)));
                case UpdateExpression.Delete(DocumentPath path, AttributeValue elements) -> {
                    Optional<AttributeValue> present = path.in(before);
                    if (present.isPresent()) {
                        SetArithmetic.remove(present.get(), elements)
                                .ifPresentOrElse(
                                        rest -> assignments.add(new Assignment(path, rest)), () -> removals.add(path));
                    }
                }
                case UpdateExpression.Remove(DocumentPath path) -> removals.add(path);
            }
        }
        // elements beyond the end of a list are appended in the order of their positions
        assignments.sort(Comparator.comparingInt(assignment -> lastIndex(assignment.path())));
        assignments.forEach(assignment -> update.assign(assignment.path(), assignment.value()));
        // from the back, so that the positions before stay what they were
        removals.sort(BY_POSITION.reversed());
        removals.forEach(update::remove);
        return update.item;
    }

    private record Assignment(DocumentPath path, AttributeValue value) {}

    /// Orders places of one list by their positions in it; the order of others does not matter.
    private static int comparePositions(DocumentPath left, DocumentPath right) {
        int shared = Math.min(left.elements().size(), right.elements().size());
        for (int i = 0; i < shared; i++) {
            if (left.elements().get(i) instanceof DocumentPath.Index(int first)
                    && right.elements().get(i) instanceof DocumentPath.Index(int second)
                    && first != second) {
                return Integer.compare(first, second);
            }
            int names = left.elements()
                    .get(i)
                    .toString()
                    .compareTo(right.elements().get(i).toString());
            if (names != 0) {
                return names;
            }
        }
        return Integer.compare(left.elements().size(), right.elements().size());
    }

    private static int lastIndex(DocumentPath path) {
        return path.elements().getLast() instanceof DocumentPath.Index(int index) ? index : -1;
    }

    private AttributeValue evaluate(NewValue value) {
        return switch (value) {
            case UpdateExpression.Literal(AttributeValue literal) -> literal;
            case UpdateExpression.FromPath(DocumentPath path) ->
                path.in(before)
                        .orElseThrow(() -> Refusal.invalid(
                                "The provided expression refers to an attribute that does not exist in the item"));
            case UpdateExpression.IfNotExists(DocumentPath path, NewValue otherwise) ->
                path.in(before).orElseGet(() -> evaluate(otherwise));
            case UpdateExpression.ListAppend(NewValue first, NewValue second) -> {
                List<AttributeValue> joined = new ArrayList<>(elements(evaluate(first)));
                joined.addAll(elements(evaluate(second)));
                yield AttributeValue.fromL(joined);
            }
            case UpdateExpression.Sum(NewValue left, NewValue right) ->
                number(DynamoNumber.add(number(evaluate(left)), number(evaluate(right))));
            case UpdateExpression.Difference(NewValue left, NewValue right) ->
                number(DynamoNumber.subtract(number(evaluate(left)), number(evaluate(right))));
        };
    }

    private static List<AttributeValue> elements(AttributeValue value) {
        if (value.type() != AttributeValue.Type.L) {
            throw wrongOperand();
        }
        return value.l();
    }

    private static BigDecimal number(AttributeValue value) {
        if (value.type() != AttributeValue.Type.N) {
            throw wrongOperand();
        }
        return DynamoNumber.parse(value.n());
    }

    private static AttributeValue number(BigDecimal value) {
        return AttributeValue.fromN(DynamoNumber.format(value));
    }

    static Refusal wrongOperand() {
        return Refusal.invalid("An operand in the update expression has an incorrect data type");
    }

    private void assign(DocumentPath path, AttributeValue value) {
        change(
                path,
                container -> with(container, path.elements().getLast(), value),
                () -> item.put(path.attribute(), value));
    }

    private void remove(DocumentPath path) {
        change(path, container -> without(container, path.elements().getLast()), () -> item.remove(path.attribute()));
    }

    /// Changes the container that holds the path's last element, or the item itself where the path is an attribute.
    private void change(DocumentPath path, UnaryOperator<AttributeValue> inContainer, Runnable inItem) {
        if (!path.nested()) {
            inItem.run();
            return;
        }
        AttributeValue top = item.get(path.attribute());
        if (top == null) {
            throw invalidPath();
        }
        item.put(path.attribute(), descend(top, path.elements(), 1, inContainer));
    }

    private static AttributeValue descend(
            AttributeValue container, List<Element> elements, int at, UnaryOperator<AttributeValue> change) {
        if (at == elements.size() - 1) {
            return change.apply(container);
        }
        AttributeValue inner = DocumentPath.step(container, elements.get(at));
        if (inner == null) {
            throw invalidPath();
        }
        return with(container, elements.get(at), descend(inner, elements, at + 1, change));
    }

    private static Refusal invalidPath() {
        return Refusal.invalid("The document path provided in the update expression is invalid for update");
    }

    private static AttributeValue with(AttributeValue container, Element element, AttributeValue value) {
        return switch (element) {
            case DocumentPath.Name(String name) -> {
                Map<String, AttributeValue> entries = mapOf(container);
                entries.put(name, value);
                yield AttributeValue.fromM(entries);
            }
            case DocumentPath.Index(int index) -> {
                List<AttributeValue> elements = listOf(container);
                if (index < elements.size()) {
                    elements.set(index, value);
                } else {
                    elements.add(value);
                }
                yield AttributeValue.fromL(elements);
            }
        };
    }

    private static AttributeValue without(AttributeValue container, Element element) {
        return switch (element) {
            case DocumentPath.Name(String name) -> {
                Map<String, AttributeValue> entries = mapOf(container);
                @Nullable AttributeValue ignored = entries.remove(name);
                yield ignored == null ? container : AttributeValue.fromM(entries);
            }
            case DocumentPath.Index(int index) -> {
                List<AttributeValue> elements = listOf(container);
                if (index < elements.size()) {
                    elements.remove(index);
                }
                yield AttributeValue.fromL(elements);
            }
        };
    }

    private static Map<String, AttributeValue> mapOf(AttributeValue container) {
        if (!container.hasM()) {
            throw invalidPath();
        }
        return new LinkedHashMap<>(container.m());
    }

    private static List<AttributeValue> listOf(AttributeValue container) {
        if (!container.hasL()) {
            throw invalidPath();
        }
        return new ArrayList<>(container.l());
    }
}
