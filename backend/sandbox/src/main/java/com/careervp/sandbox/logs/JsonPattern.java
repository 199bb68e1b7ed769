package com.careervp.sandbox.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern for lines that are JSON: comparisons of properties, `IS NULL`, `IS TRUE`, `IS FALSE`, `EXISTS`,
/// `NOT EXISTS`, joined by `&&`, `||` and parentheses. `&&` binds stronger. A line that is no JSON does not match.
record JsonPattern(Predicate<JsonNode> condition) implements FilterPattern {

    static JsonPattern parse(String text) {
        return new JsonPattern(new Parser(text).parse());
    }

    @Override
    public boolean matches(Line line) {
        return line.json().filter(condition).isPresent();
    }

    private static final class Parser {
        private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<selector>" + JsonSelector.SYNTAX + ")"
                + "|(?<quoted>\"(?:[^\"\\\\]|\\\\.)*\")"
                + "|(?<regex>%[^%]+%)"
                + "|(?<symbol>&&|\\|\\||!=|<=|>=|[=<>(){}])"
                + "|(?<word>[^\\s=<>!&|(){}\"]+))");
        private static final String END = "end of pattern";

        private final String text;
        private final List<String> tokens = new ArrayList<>();
        private int next;

        Parser(String text) {
            this.text = text;
            Matcher matcher = TOKEN.matcher(text);
            int position = 0;
            int end = text.stripTrailing().length();
            while (position < end) {
                if (!matcher.find(position) || matcher.start() != position || matcher.end() == position) {
                    throw error("unexpected text at position " + position);
                }
                tokens.add(matcher.group().strip());
                position = matcher.end();
            }
        }

        Predicate<JsonNode> parse() {
            expect("{");
            Predicate<JsonNode> condition = disjunction();
            expect("}");
            if (!peek().equals(END)) {
                throw error("unexpected " + peek());
            }
            return condition;
        }

        private Predicate<JsonNode> disjunction() {
            Predicate<JsonNode> left = conjunction();
            while (accept("||")) {
                left = left.or(conjunction());
            }
            return left;
        }

        private Predicate<JsonNode> conjunction() {
            Predicate<JsonNode> left = primary();
            while (accept("&&")) {
                left = left.and(primary());
            }
            return left;
        }

        private Predicate<JsonNode> primary() {
            if (accept("(")) {
                Predicate<JsonNode> inner = disjunction();
                expect(")");
                return inner;
            }
            String token = take();
            if (!token.startsWith("$")) {
                throw error("expected a property selector such as $.name but found " + token);
            }
            return condition(JsonSelector.parse(token));
        }

        private Predicate<JsonNode> condition(JsonSelector selector) {
            String operator = take();
            return switch (operator) {
                case "IS" -> is(selector, take());
                case "NOT" -> {
                    expect("EXISTS");
                    yield root -> selector.select(root).isEmpty();
                }
                case "EXISTS" -> root -> !selector.select(root).isEmpty();
                case "=", "!=", "<", "<=", ">", ">=" -> compare(selector, operator, take());
                default -> throw error("expected an operator but found " + operator);
            };
        }

        private Predicate<JsonNode> is(JsonSelector selector, String what) {
            return switch (what) {
                case "NULL" -> root -> selector.select(root).stream().anyMatch(JsonNode::isNull);
                case "TRUE" -> root -> selector.select(root).stream().anyMatch(n -> n.isBoolean() && n.asBoolean());
                case "FALSE" -> root -> selector.select(root).stream().anyMatch(n -> n.isBoolean() && !n.asBoolean());
                default -> throw error("expected NULL, TRUE or FALSE after IS but found " + what);
            };
        }

        private Predicate<JsonNode> compare(JsonSelector selector, String operator, String operand) {
            if (operand.equals(END) || operand.matches("[=<>(){}]|&&|\\|\\||[!<>]=")) {
                throw error("expected a value after " + operator + " but found " + operand);
            }
            boolean quoted = operand.startsWith("\"");
            String value = quoted ? operand.substring(1, operand.length() - 1).replaceAll("\\\\(.)", "$1") : operand;
            Comparison comparison = Comparison.of(operator, value, quoted);
            return root -> selector.select(root).stream().anyMatch(comparison::test);
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
                throw error("expected " + token + " but found " + peek());
            }
        }

        private InvalidPatternException error(String what) {
            return new InvalidPatternException("Invalid filter pattern '" + text + "': " + what);
        }
    }
}
