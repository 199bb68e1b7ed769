package com.careervp.pipeline.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes a block of rows as logical lines: joins what the page wraps, mends words that it breaks, keeps
/// cells apart.
final class TextFlow {
    private static final double WIDE_SPACE = 1.7;
    private static final double NEW_BLOCK = 1.45;
    private static final int LONG_LINE = 45;
    private static final Pattern WORDS_AFTER_HANGING_HYPHEN =
            Pattern.compile("(?iu)(?:und|oder|bzw|sowie|and|or|et|ou)\\b.*");
    private static final Pattern OPEN_PERIOD = Pattern.compile(".*\\d\\s*(?:[-–—]|bis|to|à)$");
    private static final Pattern PERIOD_END = Pattern.compile(
            "(?iu)(?:bis |to |à |au )?(?:heute|present|now|today|current|aujourd.hui|(?:\\p{L}+\\.? |\\d\\d?[./])?(?:19|20)\\d\\d)");

    /// One row as text, with what joining needs to know of its last cell.
    private static final class Line {
        private final List<String> cells;
        private final Run start;
        private Run last;
        private double textX;

        private Line(List<String> cells, Run start, Run last) {
            this.cells = cells;
            this.start = start;
            this.last = last;
            this.textX = last.x();
        }

        private String lastCell() {
            return cells.getLast();
        }
    }

    String text(List<Row> rows) {
        List<Line> lines = rows.stream().map(TextFlow::line).toList();
        double edge = rows.stream().mapToDouble(row -> row.last().end()).max().orElse(0);
        double leading = leading(rows);
        StringBuilder text = new StringBuilder();
        Line before = null;
        for (Line line : lines) {
            if (before != null && joins(before, line, edge, leading)) {
                append(before, line);
                continue;
            }
            write(text, before, line, leading);
            before = line;
        }
        if (before != null) {
            text.append(String.join("\t", before.cells));
        }
        return text.toString();
    }

    private static void write(StringBuilder text, @Nullable Line before, Line next, double leading) {
        if (before == null) {
            return;
        }
        text.append(String.join("\t", before.cells)).append('\n');
        double gap = next.start.y() - before.last.y();
        boolean sameHeight = Math.abs(next.start.size() - before.last.size()) < 1;
        // across a page break the gap says nothing
        if (gap > NEW_BLOCK * leading && gap < 12 * leading && (sameHeight || gap > 2 * leading)) {
            text.append('\n');
        }
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>();
        Run before = null;
        Run lastStart = row.first();
        for (Run run : row.runs()) {
            boolean apart = before != null && run.x() - before.end() > WIDE_SPACE * Math.max(run.size(), before.size());
            boolean bullet =
                    before != null && Characters.line(before.text()).strip().equals("•");
            if (before == null || apart) {
                boolean afterBullet = bullet && cells.size() == 1;
                if (afterBullet) {
                    cells.set(0, "• " + Characters.line(run.text()));
                } else {
                    cells.add(Characters.line(run.text()));
                }
                lastStart = run;
            } else {
                cells.set(cells.size() - 1, Characters.line(cells.getLast() + " " + run.text()));
                lastStart = bullet && cells.size() == 1 ? run : lastStart;
            }
            before = run;
        }
        Run end = row.last();
        Line line = new Line(
                cells, row.first(), new Run("", lastStart.x(), end.end(), end.y(), lastStart.size(), lastStart.font()));
        line.textX = textX(row, lastStart);
        return line;
    }

    /// Where the text after the bullet begins, as far as that can be told from one run.
    private static double textX(Row row, Run lastStart) {
        boolean bulletInRun = Characters.isBulleted(Characters.line(lastStart.text()))
                && lastStart.text().length() > 1;
        return bulletInRun && row.runs().size() == 1 ? lastStart.x() + 0.6 * lastStart.size() : lastStart.x();
    }

    private static boolean joins(Line before, Line line, double edge, double leading) {
        if (line.cells.size() != 1 || Characters.isBulleted(line.lastCell())) {
            return false;
        }
        double gap = line.start.y() - before.last.y();
        boolean near = gap > 0 && gap < 1.35 * Math.max(leading, before.last.size() * 1.2);
        boolean sameSize = Math.abs(line.start.size() - before.last.size()) < 0.8;
        if (!near || !sameSize) {
            return false;
        }
        if (before.cells.size() > 1
                && OPEN_PERIOD.matcher(before.cells.getFirst()).matches()
                && Math.abs(line.start.x() - before.start.x()) < 3
                && PERIOD_END.matcher(line.lastCell()).matches()) {
            return true;
        }
        return continues(before, line, edge);
    }

    private static boolean continues(Line before, Line line, double edge) {
        double shift = line.start.x() - before.textX;
        boolean bullet = before.cells.size() == 1 && Characters.isBulleted(before.lastCell());
        double firstWord = firstWordWidth(line);
        boolean full = before.last.end() + firstWord > edge - 0.12 * (edge - before.textX);
        boolean lower = Character.isLowerCase(line.lastCell().codePointAt(0));
        String tail = before.lastCell();
        boolean open = tail.endsWith(",") || tail.endsWith("\u00AD") || (tail.endsWith("-") && lower);
        if (bullet) {
            boolean hangs = shift > -2 && shift < 1.5 * line.start.size();
            return (hangs && (full || lower)) || (open && shift > -2);
        }
        boolean aligned = Math.abs(shift) < 2.5;
        boolean sameFont = before.last.font().equals(line.start.font());
        boolean longLine = tail.length() >= LONG_LINE && !tail.contains("@");
        return aligned && full && sameFont && (lower || open || longLine);
    }

    private static double firstWordWidth(Line line) {
        String text = line.lastCell();
        int space = text.indexOf(' ');
        double width = line.last.end() - line.start.x();
        return space < 0 ? width : width * (space + 1) / text.length();
    }

    private static void append(Line before, Line line) {
        if (before.cells.size() > 1
                && OPEN_PERIOD.matcher(before.cells.getFirst()).matches()
                && PERIOD_END.matcher(line.lastCell()).matches()
                && Math.abs(line.start.x() - before.start.x()) < 3) {
            before.cells.set(0, before.cells.getFirst() + " " + line.lastCell());
            before.last = new Run(
                    "", before.last.x(), before.last.end(), line.last.y(), before.last.size(), before.last.font());
            return;
        }
        before.cells.set(before.cells.size() - 1, joined(before.lastCell(), line.lastCell()));
        before.textX = line.start.x();
        before.last = line.last;
    }

    /// A hyphen at the line's end goes where it broke a word, stays without a space before a capital, and
    /// stays with one where the other half of a word is left out (`Projekt- und Teamleitung`).
    static String joined(String line, String next) {
        if (line.endsWith("\u00AD")) {
            return line.substring(0, line.length() - 1) + next;
        }
        boolean hyphen = line.length() > 1
                && (line.endsWith("-") || line.endsWith("‐"))
                && Character.isLetterOrDigit(line.charAt(line.length() - 2));
        if (!hyphen
                || next.isEmpty()
                || WORDS_AFTER_HANGING_HYPHEN.matcher(next).matches()) {
            return line + " " + next;
        }
        String word = line.substring(line.lastIndexOf(' ') + 1);
        boolean address = word.indexOf('/') >= 0 || word.indexOf('@') >= 0 || word.indexOf('.') >= 0;
        boolean broken = Character.isLowerCase(next.codePointAt(0)) && !address;
        return broken ? line.substring(0, line.length() - 1) + next : line + next;
    }

    private static double leading(List<Row> rows) {
        double[] gaps = new double[Math.max(0, rows.size() - 1)];
        for (int index = 0; index < gaps.length; index++) {
            gaps[index] = rows.get(index + 1).y() - rows.get(index).y();
        }
        Arrays.sort(gaps);
        double size = rows.stream().mapToDouble(Row::size).average().orElse(10);
        double median = gaps.length == 0 ? 0 : gaps[gaps.length * 2 / 5];
        return Math.clamp(median, 1.05 * size, 1.8 * size);
    }
}
