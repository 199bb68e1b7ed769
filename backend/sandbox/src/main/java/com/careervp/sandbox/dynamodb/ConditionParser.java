package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads condition, filter and key condition expressions. `NOT` binds closest, then `AND`, then `OR`.
/// [Source](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html)
final class ConditionParser {
    private static final Set<String> CONDITION_FUNCTIONS =
            Set.of("attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains");
    private static final int MAX_CANDIDATES = 100;
    private static final int MAX_OPERATORS = 300;

    private final ExpressionReader reader;
    private int operators;

    private ConditionParser(ExpressionReader reader) {
        this.reader = reader;
    }

    /// @param parameter the request's parameter, which begins the messages: `ConditionExpression` …
    static Condition parse(String parameter, String text, Placeholders placeholders) {
        try {
            ConditionParser parser = new ConditionParser(new ExpressionReader(text, placeholders));
            Condition condition = parser.either();
            parser.reader.expectEnd();
            return condition;
        } catch (Refusal refusal) {
            throw Refusal.invalid("Invalid " + parameter + ": " + refusal.text());
        }
    }

    private void countOperator() {
        if (++operators > MAX_OPERATORS) {
            throw Refusal.invalid("The expression contains too many operators; operator count: " + operators);
        }
    }

    private Condition either() {
        Condition left = both();
        while (reader.acceptKeyword("OR")) {
            countOperator();
            left = new Condition.Or(left, both());
        }
        return left;
    }

    private Condition both() {
        Condition left = negated();
        while (reader.acceptKeyword("AND")) {
            countOperator();
            left = new Condition.And(left, negated());
        }
        return left;
    }

    private Condition negated() {
        if (reader.acceptKeyword("NOT")) {
            countOperator();
            return new Condition.Not(negated());
        }
        if (reader.peek().isSymbol("(")) {
            return parenthesised();
        }
        return predicate();
    }

    private Condition parenthesised() {
        if (isOperandInParentheses()) {
            return predicate();
        }
        reader.expect("(");
        boolean doubled = reader.peek().isSymbol("(");
        int inside = reader.position();
        Condition condition = either();
        if (doubled && closes(inside) == reader.position() - 1) {
            throw Refusal.invalid("The expression has redundant parentheses;");
        }
        reader.expect(")");
        return condition;
    }

    /// Whether the parenthesis that opens here holds nothing but an operand, as in `(a) = :b`.
    private boolean isOperandInParentheses() {
        int start = reader.position();
        int close = closes(start);
        if (close < 0) {
            return false;
        }
        reader.back(close + 1);
        Token following = reader.peek();
        reader.back(start);
        return isComparator(following) || following.isKeyword("BETWEEN") || following.isKeyword("IN");
    }

    /// The position of the parenthesis that closes the one at the position; -1 where none does.
    private int closes(int open) {
        int here = reader.position();
        reader.back(open);
        int depth = 0;
        int found = -1;
        while (reader.peek().kind() != Token.Kind.END && found < 0) {
            if (reader.peek().isSymbol("(")) {
                depth++;
            } else if (reader.peek().isSymbol(")") && --depth == 0) {
                found = reader.position();
            }
            reader.next();
        }
        reader.back(here);
        return found;
    }

    private static boolean isComparator(Token token) {
        for (Condition.Comparator comparator : Condition.Comparator.values()) {
            if (token.isSymbol(comparator.symbol())) {
                return true;
            }
        }
        return false;
    }

    private Condition predicate() {
        countOperator();
        Token first = reader.peek();
        if (isFunctionCall() && CONDITION_FUNCTIONS.contains(first.text())) {
            Condition condition = function();
            if (isComparator(reader.peek())) {
                throw misused(first.text());
            }
            return condition;
        }
        Operand left = operand();
        for (Condition.Comparator comparator : Condition.Comparator.values()) {
            if (reader.accept(comparator.symbol())) {
                Operand right = operand();
                OperandRules.checkComparison(comparator, left, right);
                return new Condition.Comparison(left, comparator, right);
            }
        }
        if (reader.acceptKeyword("BETWEEN")) {
            Operand lower = operand();
            reader.expectKeyword("AND");
            Operand upper = operand();
            OperandRules.checkBetween(left, lower, upper);
            return new Condition.Between(left, lower, upper);
        }
        if (reader.acceptKeyword("IN")) {
            return new Condition.In(left, candidates());
        }
        if (left instanceof Operand.Size) {
            throw misused("size");
        }
        throw reader.unexpected();
    }

    private static Refusal misused(String function) {
        return Refusal.invalid(
                "The function is not allowed to be used this way in an expression; function: " + function);
    }

    private List<Operand> candidates() {
        reader.expect("(");
        List<Operand> candidates = new ArrayList<>();
        do {
            candidates.add(operand());
        } while (reader.accept(","));
        reader.expect(")");
        if (candidates.size() > MAX_CANDIDATES) {
            throw Refusal.invalid("Incorrect number of operands for operator or function; operator or function: IN,"
                    + " number of operands: " + (candidates.size() + 1));
        }
        return candidates;
    }

    private boolean isFunctionCall() {
        return reader.peek().kind() == Token.Kind.WORD && reader.peek(1).isSymbol("(");
    }

    private Operand operand() {
        if (reader.accept("(")) {
            Operand inner = operand();
            reader.expect(")");
            return inner;
        }
        if (reader.peek().kind() == Token.Kind.VALUE_PLACEHOLDER) {
            return new Operand.Literal(reader.value());
        }
        if (!isFunctionCall()) {
            return new Operand.Path(reader.path());
        }
        String function = reader.peek().text();
        if (CONDITION_FUNCTIONS.contains(function)) {
            throw misused(function);
        }
        if (!function.equals("size")) {
            throw Refusal.invalid("Invalid function name; function: " + function);
        }
        List<Operand> arguments = arguments(function, 1);
        OperandRules.checkSize(arguments.getFirst());
        return new Operand.Size(arguments.getFirst());
    }

    /// The arguments of the function whose name stands here.
    private List<Operand> arguments(String function, int expected) {
        reader.next();
        reader.expect("(");
        List<Operand> arguments = new ArrayList<>(2);
        do {
            arguments.add(operand());
        } while (reader.accept(","));
        reader.expect(")");
        if (arguments.size() != expected) {
            throw Refusal.invalid("Incorrect number of operands for operator or function; operator or function: "
                    + function + ", number of operands: " + arguments.size());
        }
        return arguments;
    }

    private Condition function() {
        String name = reader.peek().text();
        return switch (name) {
            case "attribute_exists" -> new Condition.Exists(pathArgument(name));
            case "attribute_not_exists" -> new Condition.NotExists(pathArgument(name));
            case "attribute_type" -> {
                List<Operand> arguments = arguments(name, 2);
                yield new Condition.TypeIs(arguments.getFirst(), OperandRules.typeName(arguments.get(1)));
            }
            case "begins_with" -> {
                List<Operand> arguments = arguments(name, 2);
                OperandRules.checkDistinct(name, arguments.getFirst(), arguments.get(1));
                arguments.forEach(argument ->
                        OperandRules.requireType(name, argument, AttributeValue.Type.S, AttributeValue.Type.B));
                yield new Condition.BeginsWith(arguments.getFirst(), arguments.get(1));
            }
            case "contains" -> {
                List<Operand> arguments = arguments(name, 2);
                OperandRules.checkDistinct(name, arguments.getFirst(), arguments.get(1));
                yield new Condition.Contains(arguments.getFirst(), arguments.get(1));
            }
            default -> throw new IllegalStateException(name + " is listed as a function but cannot be read");
        };
    }

    private DocumentPath pathArgument(String function) {
        if (arguments(function, 1).getFirst() instanceof Operand.Path(DocumentPath path)) {
            return path;
        }
        throw Refusal.invalid("Operator or function requires a document path; operator or function: " + function);
    }
}
