package com.careervp.pipeline.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Cuts rows into blocks in reading order: it looks for gutters (upright stretches of white with text on
/// both sides) and decides for each whether it parts columns, which are read one after the other, or cells
/// of rows, which are read across.
final class ReadingOrder {
    private static final int FEWEST_LINES = 3;
    private static final int MOST_CANDIDATES = 60;
    private static final int DEEPEST = 6;
    private static final double NARROWEST_GUTTER = 5;

    private final Predicate<String> heading;
    private final Predicate<String> period;

    ReadingOrder(Predicate<String> heading, Predicate<String> period) {
        this.heading = heading;
        this.period = period;
    }

    /// White from `x` leftwards, over the rows `from` to `to` (exclusive).
    private record Gutter(double x, int from, int to, int weight) {}

    private record Sides(List<Row> left, List<Row> right) {}

    List<List<Row>> blocks(List<Row> rows) {
        List<List<Row>> blocks = new ArrayList<>();
        cut(rows, blocks, 0);
        return blocks;
    }

    private void cut(List<Row> rows, List<List<Row>> blocks, int depth) {
        if (rows.isEmpty()) {
            return;
        }
        Optional<Gutter> gutter = depth >= DEEPEST ? Optional.empty() : columnGutter(rows);
        if (gutter.isEmpty()) {
            blocks.add(rows);
            return;
        }
        Gutter found = gutter.get();
        Sides sides = sides(rows.subList(found.from(), found.to()), found.x());
        cut(rows.subList(0, found.from()), blocks, depth + 1);
        boolean goesOn = found.to() < rows.size();
        boolean sidebarRight = width(sides.right()) < 0.75 * width(sides.left());
        if (goesOn && sidebarRight) {
            cut(sides.right(), blocks, depth + 1);
            cut(sides.left(), blocks, depth + 1);
        } else {
            cut(sides.left(), blocks, depth + 1);
            cut(sides.right(), blocks, depth + 1);
        }
        cut(rows.subList(found.to(), rows.size()), blocks, depth + 1);
    }

    private Optional<Gutter> columnGutter(List<Row> rows) {
        List<Gutter> gutters = new ArrayList<>();
        for (double x : candidates(rows)) {
            addGutters(rows, x, gutters);
        }
        gutters.sort((one, other) -> Integer.compare(other.weight(), one.weight()));
        return gutters.stream()
                .filter(gutter -> partsColumns(sides(rows.subList(gutter.from(), gutter.to()), gutter.x())))
                .findFirst();
    }

    /// Left edges that several runs share.
    private static List<Double> candidates(List<Row> rows) {
        TreeSet<Double> edges = new TreeSet<>();
        double left = rows.stream().mapToDouble(row -> row.first().x()).min().orElse(0);
        for (Row row : rows) {
            for (Run run : row.runs()) {
                if (run.x() > left + 20) {
                    edges.add((double) Math.round(run.x()));
                }
            }
        }
        List<Double> candidates = new ArrayList<>();
        double last = -100;
        for (double edge : edges) {
            if (edge - last > 1.5 && shared(rows, edge) >= FEWEST_LINES) {
                candidates.add(edge);
                last = edge;
            }
        }
        return candidates.size() > MOST_CANDIDATES ? candidates.subList(0, MOST_CANDIDATES) : candidates;
    }

    private static long shared(List<Row> rows, double edge) {
        return rows.stream()
                .flatMap(row -> row.runs().stream())
                .filter(run -> Math.abs(run.x() - edge) <= 2)
                .limit(FEWEST_LINES)
                .count();
    }

    private static void addGutters(List<Row> rows, double x, List<Gutter> gutters) {
        int from = 0;
        for (int index = 0; index <= rows.size(); index++) {
            boolean blocked = index == rows.size() || isCrossed(rows.get(index), x);
            if (blocked) {
                addGutter(rows, x, from, index, gutters);
                from = index + 1;
            }
        }
    }

    private static boolean isCrossed(Row row, double x) {
        return row.runs().stream().anyMatch(run -> run.x() < x - 2.5 && run.end() > x - NARROWEST_GUTTER);
    }

    private static void addGutter(List<Row> rows, double x, int from, int to, List<Gutter> gutters) {
        int left = 0;
        int right = 0;
        int first = -1;
        int last = -1;
        for (int index = from; index < to; index++) {
            boolean hasLeft = rows.get(index).first().x() < x - 2.5;
            boolean hasRight = rows.get(index).last().x() >= x - 2.5;
            left += hasLeft ? 1 : 0;
            right += hasRight ? 1 : 0;
            if (hasRight) {
                first = first < 0 ? index : first;
                last = index;
            }
        }
        if (left >= FEWEST_LINES && right >= FEWEST_LINES) {
            // what stands above the right column belongs to the head of the page when it is far from what follows
            int start = headEnd(rows, from, first);
            int end = Math.max(last + 1, to);
            gutters.add(new Gutter(x, start, end, Math.min(left, right)));
        }
    }

    private static int headEnd(List<Row> rows, int from, int firstRight) {
        int start = from;
        for (int index = from + 1; index <= firstRight; index++) {
            double gap = rows.get(index).y() - rows.get(index - 1).y();
            if (gap > 1.9 * rows.get(index).size()) {
                start = index;
            }
        }
        return start;
    }

    private static Sides sides(List<Row> rows, double x) {
        List<Row> left = new ArrayList<>();
        List<Row> right = new ArrayList<>();
        for (Row row : rows) {
            List<Run> before =
                    row.runs().stream().filter(run -> run.x() < x - 2.5).toList();
            List<Run> after =
                    row.runs().stream().filter(run -> run.x() >= x - 2.5).toList();
            if (!before.isEmpty()) {
                left.add(new Row(before.getFirst().y(), before));
            }
            if (!after.isEmpty()) {
                right.add(new Row(after.getFirst().y(), after));
            }
        }
        return new Sides(left, right);
    }

    private boolean partsColumns(Sides sides) {
        List<Row> left = sides.left();
        List<Row> right = sides.right();
        if (left.size() < FEWEST_LINES || right.size() < FEWEST_LINES) {
            return false;
        }
        if (share(left, period) >= 0.4 || share(right, period) >= 0.5) {
            return false;
        }
        boolean headingsLeft = share(left, heading) > 0;
        boolean headingsRight = share(right, heading) > 0;
        double leftBeside = beside(
                left.stream()
                        .filter(row -> !heading.test(Characters.line(row.first().text())))
                        .toList(),
                right);
        double rightBeside = beside(right, left);
        if (headingsLeft && headingsRight) {
            return true;
        }
        if (headingsLeft) {
            double labels = share(left, heading) + share(left, period);
            boolean labelled = labels >= 0.5 || share(left, text -> text.endsWith(":")) >= 0.4;
            return !(leftBeside >= 0.85 && labelled);
        }
        if (headingsRight) {
            return !(leftBeside >= 0.85 && rightBeside >= 0.5);
        }
        return leftBeside < 0.8 && rightBeside < 0.8;
    }

    private static double share(List<Row> rows, Predicate<String> kind) {
        long hits = rows.stream()
                .filter(row -> kind.test(Characters.line(row.first().text())))
                .count();
        return (double) hits / rows.size();
    }

    /// How many of these rows stand on one line with a row of the others.
    private static double beside(List<Row> rows, List<Row> others) {
        int hits = 0;
        int other = 0;
        for (Row row : rows) {
            while (other < others.size() && others.get(other).y() < row.y() - 1.5) {
                other++;
            }
            if (other < others.size() && Math.abs(others.get(other).y() - row.y()) <= 1.5) {
                hits++;
            }
        }
        return rows.isEmpty() ? 1 : (double) hits / rows.size();
    }

    private static double width(List<Row> rows) {
        double left = rows.stream().mapToDouble(row -> row.first().x()).min().orElse(0);
        double right = rows.stream().mapToDouble(row -> row.last().end()).max().orElse(0);
        return right - left;
    }
}
