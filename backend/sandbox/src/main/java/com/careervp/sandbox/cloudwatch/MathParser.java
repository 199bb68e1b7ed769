package com.careervp.sandbox.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads metric math. CloudWatch's grammar is small, and its values are series with gaps, which no general expression
/// library knows; hence this parser.
final class MathParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
            + "|(?<text>'[^']*'|\"[^\"]*\")"
            + "|(?<word>[A-Za-z_]\\w*)"
            + "|(?<symbol>==|!=|<=|>=|&&|\\|\\||[-+*/^<>()\\[\\],]))");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final String END = "end of expression";

    private final String expression;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private MathParser(String expression) {
        this.expression = expression;
        Matcher matcher = TOKEN.matcher(expression);
        int position = 0;
        int end = expression.stripTrailing().length();
        while (position < end) {
            if (!matcher.find(position) || matcher.start() != position) {
                throw error("unexpected '"
                        + expression.substring(position).strip().charAt(0) + "' at position " + position);
            }
            tokens.add(matcher.group().strip());
            position = matcher.end();
        }
    }

    /// @throws software.amazon.awssdk.services.cloudwatch.model.CloudWatchException ValidationError saying what was
    /// not understood
    static MathNode parse(String expression) {
        MathParser parser = new MathParser(expression);
        MathNode node = parser.disjunction();
        if (!parser.peek().equals(END)) {
            throw parser.error("unexpected '" + parser.peek() + "'");
        }
        return node;
    }

    private MathNode disjunction() {
        MathNode left = conjunction();
        while (accept("||") || accept("OR")) {
            left = new MathNode.Operation("||", left, conjunction());
        }
        return left;
    }

    private MathNode conjunction() {
        MathNode left = comparison();
        while (accept("&&") || accept("AND")) {
            left = new MathNode.Operation("&&", left, comparison());
        }
        return left;
    }

    private MathNode comparison() {
        MathNode left = sum();
        while (COMPARISONS.contains(peek())) {
            left = new MathNode.Operation(take(), left, sum());
        }
        return left;
    }

    private MathNode sum() {
        MathNode left = product();
        while (peek().equals("+") || peek().equals("-")) {
            left = new MathNode.Operation(take(), left, product());
        }
        return left;
    }

    private MathNode product() {
        MathNode left = power();
        while (peek().equals("*") || peek().equals("/")) {
            left = new MathNode.Operation(take(), left, power());
        }
        return left;
    }

    private MathNode power() {
        MathNode base = unary();
        return accept("^") ? new MathNode.Operation("^", base, power()) : base;
    }

    private MathNode unary() {
        return accept("-") ? new MathNode.Negation(unary()) : primary();
    }

    private MathNode primary() {
        String token = take();
        char first = token.charAt(0);
        if (token.equals("(")) {
            MathNode inner = disjunction();
            expect(")");
            return inner;
        }
        if (token.equals("[")) {
            return new MathNode.Array(list("]"));
        }
        if (Character.isDigit(first) || (first == '.' && token.length() > 1)) {
            return new MathNode.Literal(Double.parseDouble(token));
        }
        if (first == '\'' || first == '"') {
            return new MathNode.Text(token.substring(1, token.length() - 1));
        }
        if (!token.equals(END) && (Character.isLetter(first) || first == '_')) {
            return word(token);
        }
        throw error("unexpected '" + token + "'");
    }

    /// As in CloudWatch, ids start with a small letter and everything else that is a word is a function or a keyword.
    private MathNode word(String token) {
        if (accept("(")) {
            return new MathNode.Call(token, list(")"));
        }
        return Character.isLowerCase(token.charAt(0)) ? new MathNode.Reference(token) : new MathNode.Text(token);
    }

    private List<MathNode> list(String end) {
        List<MathNode> elements = new ArrayList<>();
        if (accept(end)) {
            return List.of();
        }
        do {
            elements.add(disjunction());
        } while (accept(","));
        expect(end);
        return List.copyOf(elements);
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : END;
    }

    private String take() {
        String token = peek();
        next++;
        return token;
    }

    private boolean accept(String token) {
        if (peek().equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw error("expected '" + token + "' but found '" + peek() + "'");
        }
    }

    private RuntimeException error(String what) {
        return CloudWatchErrors.validation("Error in expression '" + expression + "': " + what);
    }
}
