package com.careervp.sandbox.cloudwatch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/// The rule of a composite alarm: `ALARM(x)`, `OK(x)`, `INSUFFICIENT_DATA(x)`, `TRUE`, `FALSE`, joined by `AND`, `OR`,
/// `NOT` and parentheses; `x` is a name or an ARN, quoted or not.
final class CompositeRule {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<state>ALARM|OK|INSUFFICIENT_DATA)\\s*\\(\\s*(?:\"(?<quoted>[^\"]+)\""
                    + "|(?<bare>[^\\s()\"]+))\\s*\\)|(?<word>AND|OR|NOT|TRUE|FALSE)\\b|(?<symbol>[()]))");
    private static final String END = "end of rule";

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final List<Predicate<Function<String, Optional<StateValue>>>> tests = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Predicate<Function<String, Optional<StateValue>>> rule;
    private int next;

    /// @throws software.amazon.awssdk.services.cloudwatch.model.CloudWatchException ValidationError naming what was not
    /// understood
    CompositeRule(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int position = 0;
        int end = text.stripTrailing().length();
        while (position < end) {
            if (!matcher.find(position) || matcher.start() != position) {
                throw error("unexpected text at position " + position);
            }
            tokens.add(tokenOf(matcher));
            position = matcher.end();
        }
        rule = disjunction();
        if (!peek().equals(END)) {
            throw error("unexpected " + peek());
        }
    }

    /// The alarms the rule names.
    Set<String> alarmNames() {
        return names;
    }

    boolean test(Function<String, Optional<StateValue>> states) {
        return rule.test(states);
    }

    /// A reference becomes `#` and its place in the list of tests.
    private String tokenOf(Matcher matcher) {
        if (matcher.group("state") == null) {
            return matcher.group().strip();
        }
        StateValue state = StateValue.fromValue(matcher.group("state"));
        String named = matcher.group("quoted") == null ? matcher.group("bare") : matcher.group("quoted");
        int colon = named.startsWith("arn:") ? named.indexOf(":alarm:") : -1;
        String name = colon < 0 ? named : named.substring(colon + ":alarm:".length());
        names.add(name);
        tests.add(states -> states.apply(name).filter(state::equals).isPresent());
        return "#" + (tests.size() - 1);
    }

    private Predicate<Function<String, Optional<StateValue>>> disjunction() {
        Predicate<Function<String, Optional<StateValue>>> left = conjunction();
        while (accept("OR")) {
            left = left.or(conjunction());
        }
        return left;
    }

    private Predicate<Function<String, Optional<StateValue>>> conjunction() {
        Predicate<Function<String, Optional<StateValue>>> left = unary();
        while (accept("AND")) {
            left = left.and(unary());
        }
        return left;
    }

    private Predicate<Function<String, Optional<StateValue>>> unary() {
        if (accept("NOT")) {
            return unary().negate();
        }
        if (accept("(")) {
            Predicate<Function<String, Optional<StateValue>>> inner = disjunction();
            if (!accept(")")) {
                throw error("expected ) but found " + peek());
            }
            return inner;
        }
        String token = peek();
        next++;
        if (token.startsWith("#")) {
            return tests.get(Integer.parseInt(token.substring(1)));
        }
        return switch (token) {
            case "TRUE" -> states -> true;
            case "FALSE" -> states -> false;
            default -> throw error("unexpected " + token);
        };
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : END;
    }

    private boolean accept(String token) {
        if (peek().equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private RuntimeException error(String what) {
        return CloudWatchErrors.validation("Failed to parse AlarmRule '" + text + "': " + what);
    }
}
