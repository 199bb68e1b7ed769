package com.careervp.sandbox.dynamodb;

import com.careervp.sandbox.dynamodb.UpdateExpression.Action;
import com.careervp.sandbox.dynamodb.UpdateExpression.NewValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads update expressions: `SET`, `REMOVE`, `ADD`, `DELETE`, each at most once, in any order.
/// [Source](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html)
final class UpdateParser {
    private static final int MAX_OPERATORS = 300;

    private enum Section {
        SET,
        REMOVE,
        ADD,
        DELETE
    }

    private final ExpressionReader reader;
    private final List<Action> actions = new ArrayList<>();
    private int operators;

    private UpdateParser(ExpressionReader reader) {
        this.reader = reader;
    }

    static UpdateExpression parse(String text, Placeholders placeholders) {
        try {
            UpdateParser parser = new UpdateParser(new ExpressionReader(text, placeholders));
            parser.sections();
            UpdateExpression expression = new UpdateExpression(parser.actions);
            requireApart(expression.paths());
            return expression;
        } catch (Refusal refusal) {
            throw Refusal.invalid("Invalid UpdateExpression: " + refusal.text());
        }
    }

    /// Refuses places that lie in each other, as an update and a projection both do.
    static void requireApart(List<DocumentPath> paths) {
        for (int later = 1; later < paths.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                DocumentPath one = paths.get(earlier);
                DocumentPath two = paths.get(later);
                if (one.overlaps(two)) {
                    throw Refusal.invalid("Two document paths overlap with each other; must remove or rewrite one of"
                            + " these paths; path one: " + one + ", path two: " + two);
                }
                if (one.conflicts(two)) {
                    throw Refusal.invalid("Two document paths conflict with each other; must remove or rewrite one of"
                            + " these paths; path one: " + one + ", path two: " + two);
                }
            }
        }
    }

    private void sections() {
        Set<Section> seen = EnumSet.noneOf(Section.class);
        do {
            Section section = section();
            if (!seen.add(section)) {
                throw Refusal.invalid("The \"" + section + "\" section can only be used once in an update expression;");
            }
            do {
                actions.add(action(section));
                countOperator();
            } while (reader.accept(","));
        } while (reader.peek().kind() != Token.Kind.END);
    }

    private void countOperator() {
        if (++operators > MAX_OPERATORS) {
            throw Refusal.invalid("The expression contains too many operators; operator count: " + operators);
        }
    }

    private Section section() {
        for (Section section : Section.values()) {
            if (reader.acceptKeyword(section.name())) {
                return section;
            }
        }
        throw reader.unexpected();
    }

    private Action action(Section section) {
        DocumentPath path = reader.path();
        return switch (section) {
            case SET -> {
                reader.expect("=");
                yield new UpdateExpression.Set(path, sum());
            }
            case REMOVE -> new UpdateExpression.Remove(path);
            case ADD -> new UpdateExpression.Add(path, requireAddable(reader.value()));
            case DELETE -> new UpdateExpression.Delete(path, requireSet(reader.value()));
        };
    }

    private NewValue sum() {
        NewValue left = operand();
        if (reader.accept("+")) {
            countOperator();
            return new UpdateExpression.Sum(number("+", left), number("+", operand()));
        }
        if (reader.accept("-")) {
            countOperator();
            return new UpdateExpression.Difference(number("-", left), number("-", operand()));
        }
        return left;
    }

    private static NewValue number(String operator, NewValue operand) {
        if (operand instanceof UpdateExpression.Literal(AttributeValue value)
                && value.type() != AttributeValue.Type.N) {
            throw wrongType(operator, Values.typeName(value));
        }
        return operand;
    }

    private static Refusal wrongType(String operator, String type) {
        return Refusal.invalid("Incorrect operand type for operator or function; operator or function: " + operator
                + ", operand type: " + type);
    }

    private NewValue operand() {
        if (reader.accept("(")) {
            NewValue inner = sum();
            reader.expect(")");
            return inner;
        }
        if (reader.peek().kind() == Token.Kind.VALUE_PLACEHOLDER) {
            return new UpdateExpression.Literal(reader.value());
        }
        if (reader.peek().kind() == Token.Kind.WORD && reader.peek(1).isSymbol("(")) {
            return function(reader.next().text());
        }
        return new UpdateExpression.FromPath(reader.path());
    }

    private NewValue function(String name) {
        if (!name.equals("if_not_exists") && !name.equals("list_append")) {
            throw Refusal.invalid("Invalid function name; function: " + name);
        }
        reader.expect("(");
        List<NewValue> arguments = new ArrayList<>(2);
        do {
            arguments.add(operand());
        } while (reader.accept(","));
        reader.expect(")");
        countOperator();
        if (arguments.size() != 2) {
            throw Refusal.invalid("Incorrect number of operands for operator or function; operator or function: " + name
                    + ", number of operands: " + arguments.size());
        }
        if (name.equals("list_append")) {
            return new UpdateExpression.ListAppend(list(arguments.getFirst()), list(arguments.get(1)));
        }
        if (arguments.getFirst() instanceof UpdateExpression.FromPath(DocumentPath path)) {
            return new UpdateExpression.IfNotExists(path, arguments.get(1));
        }
        throw Refusal.invalid("Operator or function requires a document path; operator or function: if_not_exists");
    }

    private static NewValue list(NewValue operand) {
        if (operand instanceof UpdateExpression.Literal(AttributeValue value)
                && value.type() != AttributeValue.Type.L) {
            throw wrongType("list_append", Values.typeName(value));
        }
        return operand;
    }

    private static AttributeValue requireAddable(AttributeValue value) {
        return value.type() == AttributeValue.Type.N ? value : requireSet("ADD", value);
    }

    private static AttributeValue requireSet(AttributeValue value) {
        return requireSet("DELETE", value);
    }

    private static AttributeValue requireSet(String operator, AttributeValue value) {
        String type = switch (value.type()) {
            case SS, NS, BS -> "";
            case S -> "STRING";
            case N -> "NUMBER";
            case B -> "BINARY";
            case NUL -> "NULL";
            case BOOL -> "BOOLEAN";
            case L -> "LIST";
            case M -> "MAP";
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("a value without a type");
        };
        if (!type.isEmpty()) {
            throw Refusal.invalid("Incorrect operand type for operator or function; operator: " + operator
                    + ", operand type: " + type);
        }
        return value;
    }
}
