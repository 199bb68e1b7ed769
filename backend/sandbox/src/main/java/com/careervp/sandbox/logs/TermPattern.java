package com.careervp.sandbox.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Terms of an unstructured pattern. Plain terms must all be in the line, `-term` must not be, and of `?term` at least
/// one must be; as the CloudWatch guide warns, `?` terms do not count beside plain ones.
record TermPattern(
        List<Predicate<String>> required, List<Predicate<String>> excluded, List<Predicate<String>> alternatives)
        implements FilterPattern {
    private static final Pattern TERM = Pattern.compile("\\s*(?<sign>[-?]?)"
            + "(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"|%(?<regex>[^%]+)%|(?<plain>[^\\s\"%?-][^\\s\"]*))(?=\\s|$)");

    static TermPattern parse(String text) {
        List<Predicate<String>> required = new ArrayList<>();
        List<Predicate<String>> excluded = new ArrayList<>();
        List<Predicate<String>> alternatives = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        int position = 0;
        while (position < text.length()) {
            if (!matcher.find(position) || matcher.start() != position) {
                throw new InvalidPatternException("Invalid filter pattern: unexpected '"
                        + text.substring(position).strip() + "'");
            }
            Predicate<String> term = term(matcher);
            switch (matcher.group("sign")) {
                case "-" -> excluded.add(term.negate());
                case "?" -> alternatives.add(term);
                default -> required.add(term);
            }
            position = matcher.end();
        }
        return new TermPattern(List.copyOf(required), List.copyOf(excluded), List.copyOf(alternatives));
    }

    private static Predicate<String> term(Matcher matcher) {
        if (matcher.group("regex") != null) {
            return Wildcards.regex(matcher.group("regex")).asPredicate();
        }
        String text = matcher.group("quoted") == null
                ? matcher.group("plain")
                : matcher.group("quoted").replaceAll("\\\\(.)", "$1");
        return line -> line.contains(text);
    }

    @Override
    public boolean matches(Line line) {
        String text = line.text();
        return required.stream().allMatch(term -> term.test(text))
                && excluded.stream().allMatch(term -> term.test(text))
                && (alternatives.isEmpty()
                        || !required.isEmpty()
                        || alternatives.stream().anyMatch(term -> term.test(text)));
    }
}
