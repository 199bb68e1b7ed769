package com.careervp.pipeline.extract;

import com.careervp.kernel.career.Cv;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Precision and recall per kind of field over a set of CVs.
final class Scores {
    private static final class Count {
        private int expected;
        private int found;
        private int right;
    }

    private final Map<FieldKind, Count> counts = new EnumMap<>(FieldKind.class);
    private final List<String> mistakes = new ArrayList<>();
    private int cvs;

    void add(String name, Cv expected, Cv found) {
        cvs++;
        for (FieldKind kind : FieldKind.values()) {
            List<String> missing = new ArrayList<>(kind.items(expected));
            List<String> wrong = new ArrayList<>();
            Count count = counts.computeIfAbsent(kind, _ -> new Count());
            count.expected += missing.size();
            for (String item : kind.items(found)) {
                count.found++;
                if (missing.remove(item)) {
                    count.right++;
                } else {
                    wrong.add(item);
                }
            }
            if (!missing.isEmpty() || !wrong.isEmpty()) {
                mistakes.add(name + " " + kind + ": missing " + missing + ", wrong " + wrong);
            }
        }
    }

    double precision(FieldKind... kinds) {
        int found = 0;
        int right = 0;
        for (FieldKind kind : kinds) {
            found += counts.getOrDefault(kind, new Count()).found;
            right += counts.getOrDefault(kind, new Count()).right;
        }
        return found == 0 ? 0 : (double) right / found;
    }

    double recall(FieldKind... kinds) {
        int expected = 0;
        int right = 0;
        for (FieldKind kind : kinds) {
            expected += counts.getOrDefault(kind, new Count()).expected;
            right += counts.getOrDefault(kind, new Count()).right;
        }
        return expected == 0 ? 0 : (double) right / expected;
    }

    List<String> mistakes() {
        return mistakes;
    }

    int cvs() {
        return cvs;
    }

    /// A table in Markdown.
    String table() {
        StringBuilder table = new StringBuilder(
                "| field | expected | found | right | precision | recall |\n|---|--:|--:|--:|--:|--:|\n");
        Count all = new Count();
        for (FieldKind kind : FieldKind.values()) {
            Count count = counts.getOrDefault(kind, new Count());
            all.expected += count.expected;
            all.found += count.found;
            all.right += count.right;
            row(table, kind.name().toLowerCase(Locale.ROOT), count);
        }
        row(table, "**all**", all);
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Count count) {
        table.append("| %s | %d | %d | %d | %.3f | %.3f |%n"
                .formatted(
                        name,
                        count.expected,
                        count.found,
                        count.right,
                        count.found == 0 ? 0 : (double) count.right / count.found,
                        count.expected == 0 ? 0 : (double) count.right / count.expected)
                .replace(System.lineSeparator(), "\n"));
    }
}
