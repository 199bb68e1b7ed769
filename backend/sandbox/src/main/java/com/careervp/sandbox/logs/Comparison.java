package com.careervp.sandbox.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One comparison of a filter pattern: an operator and what is compared with. A text may hold `*`, a number may too
/// (`4*`), and `%…%` is a regular expression.
///
/// @param number null where what is compared with is no number
record Comparison(String operator, Pattern text, @Nullable BigDecimal number) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    /// @param quoted whether the operand stood in quotes and so is a text even if it looks like a number
    static Comparison of(String operator, String operand, boolean quoted) {
        if (!quoted && operand.length() > 2 && operand.startsWith("%") && operand.endsWith("%")) {
            String regex = operand.substring(1, operand.length() - 1);
            return new Comparison(
                    equality(operator),
                    Pattern.compile(".*(?:" + Wildcards.regex(regex) + ").*", Pattern.DOTALL),
                    null);
        }
        BigDecimal number = quoted ? null : number(operand).orElse(null);
        if (number == null) {
            equality(operator);
        }
        return new Comparison(operator, Wildcards.whole(operand), number);
    }

    private static String equality(String operator) {
        if (!operator.equals("=") && !operator.equals("!=")) {
            throw new InvalidPatternException("Invalid filter pattern: " + operator
                    + " needs a number, texts can only be compared with = and !=");
        }
        return operator;
    }

    boolean test(JsonNode value) {
        if (value.isContainerNode() || value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (number != null) {
            Optional<BigDecimal> found = value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
            return found.map(this::compare).orElse(false);
        }
        return text.matcher(value.asText()).matches() == operator.equals("=");
    }

    boolean test(String value) {
        if (number != null) {
            return number(value).map(this::compare).orElse(operator.equals("!="));
        }
        return text.matcher(value).matches() == operator.equals("=");
    }

    private boolean compare(BigDecimal found) {
        int order = found.compareTo(number);
        return switch (operator) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
