package com.careervp.sandbox.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A pattern for lines of fields between spaces: `[ip, user, ..., status = 4* || status = 5*, bytes > 1000]`. Text in
/// quotes or in brackets is one field. `...` stands for any number of fields.
///
/// @param before conditions of the first fields, in their order
/// @param rest whether `...` stood in the pattern
/// @param after conditions of the last fields, behind `...`
record FieldPattern(List<Predicate<String>> before, boolean rest, List<Predicate<String>> after)
        implements FilterPattern {
    private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"|\\[([^\\]]*)\\]|(\\S+)");
    private static final Pattern CONDITION = Pattern.compile(
            "\\s*(?<name>[\\w-]+)?\\s*(?<operator>!=|<=|>=|=|<|>)\\s*(?<operand>\"[^\"]*\"|%[^%]+%|\\S+)\\s*");

    static FieldPattern parse(String text) {
        if (!text.endsWith("]")) {
            throw new InvalidPatternException("Invalid filter pattern '" + text + "': expected ] at its end");
        }
        List<Predicate<String>> before = new ArrayList<>();
        List<Predicate<String>> after = new ArrayList<>();
        boolean rest = false;
        for (String field : text.substring(1, text.length() - 1).split(",", -1)) {
            String trimmed = field.strip();
            if (trimmed.equals("...")) {
                if (rest) {
                    throw new InvalidPatternException("Invalid filter pattern '" + text + "': ... stands there twice");
                }
                rest = true;
            } else {
                (rest ? after : before).add(field(trimmed, text));
            }
        }
        return new FieldPattern(List.copyOf(before), rest, List.copyOf(after));
    }

    private static Predicate<String> field(String text, String pattern) {
        if (text.matches("[\\w-]+")) {
            return value -> true;
        }
        Predicate<String> any = value -> false;
        for (String alternative : text.split("\\|\\|", -1)) {
            Predicate<String> all = value -> true;
            for (String part : alternative.split("&&", -1)) {
                Matcher matcher = CONDITION.matcher(part);
                if (!matcher.matches()) {
                    throw new InvalidPatternException(
                            "Invalid filter pattern '" + pattern + "': '" + part.strip() + "' is no condition");
                }
                String operand = matcher.group("operand");
                boolean quoted = operand.startsWith("\"");
                Comparison comparison = Comparison.of(
                        matcher.group("operator"),
                        quoted ? operand.substring(1, operand.length() - 1) : operand,
                        quoted);
                all = all.and(comparison::test);
            }
            any = any.or(all);
        }
        return any;
    }

    @Override
    public boolean matches(Line line) {
        List<String> fields = FIELD.matcher(line.text())
                .results()
                .map(field -> Stream.of(1, 2, 3)
                        .map(field::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""))
                .toList();
        int wanted = before.size() + after.size();
        if (rest ? fields.size() < wanted : fields.size() != wanted) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).test(fields.get(i))) {
                return false;
            }
        }
        int offset = fields.size() - after.size();
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).test(fields.get(offset + i))) {
                return false;
            }
        }
        return true;
    }
}
