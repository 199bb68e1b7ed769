package com.careervp.pipeline.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// From the characters of all pages to text. The pages are laid end to end first, so that a column that
/// goes on over the page break stays one.
final class PageLayout {
    private static final Pattern PAGE_MARK = Pattern.compile(
            "(?iu)(?:.{0,80}[\\s|·•–-])?(?:page|seite|p\\.|s\\.)\\s*\\d+(?:\\s*(?:of|von|sur|/|de)\\s*\\d+)?"
                    + "|[-–—]?\\s*\\d{1,2}\\s*(?:/\\s*\\d{1,2})?\\s*[-–—]?");
    private static final Pattern NAMED_PAGE =
            Pattern.compile("(?iu).{0,80}\\b(?:page|seite)\\s+\\d+\\s*(?:of|von|sur|/|de)\\s*\\d+");
    private static final double MARGIN = 0.1;
    private static final double TITLE = 0.93;
    private static final double TITLE_STANDS_OUT = 1.25;

    private final RunBuilder builder = new RunBuilder();
    private final ReadingOrder order;

    /// @param heading whether a line is the heading of a section of a CV
    /// @param period whether a text is a date or a period and nothing else
    PageLayout(Predicate<String> heading, Predicate<String> period) {
        this.order = new ReadingOrder(heading, period);
    }

    String text(List<Sheet> sheets) {
        List<Row> rows = new ArrayList<>();
        Set<String> margins = new HashSet<>();
        double top = 0;
        for (Sheet sheet : sheets) {
            for (Row row : builder.rows(sheet.glyphs(), top)) {
                Row kept = withoutPageMarks(row, row.y() - top, sheet.height(), margins);
                if (!kept.runs().isEmpty()) {
                    rows.add(kept);
                }
            }
            top += sheet.height();
        }
        List<Row> title = title(rows, sheets);
        StringBuilder text = new StringBuilder();
        TextFlow flow = new TextFlow();
        if (!title.isEmpty()) {
            text.append(flow.text(title)).append("\n\n");
            rows = without(rows, title);
        }
        for (List<Row> block : order.blocks(rows)) {
            String written = flow.text(block);
            if (!written.isEmpty()) {
                text.append(text.isEmpty() || text.toString().endsWith("\n\n") ? "" : "\n\n")
                        .append(written);
            }
        }
        return text.toString().replace("\u00AD", "").strip();
    }

    /// Page numbers go, and what stands in the margin of a page as it stood in that of an earlier one.
    private static Row withoutPageMarks(Row row, double y, double height, Set<String> margins) {
        boolean named =
                row.runs().size() == 1 && NAMED_PAGE.matcher(row.first().text()).matches();
        if (!named && y > height * MARGIN && y < height * (1 - MARGIN)) {
            return row;
        }
        List<Run> kept = new ArrayList<>();
        for (Run run : row.runs()) {
            String mark = run.text().replaceAll("\\d+", "#");
            boolean repeated = !margins.add(mark + "@" + Math.round(y));
            if (!repeated && !PAGE_MARK.matcher(run.text()).matches()) {
                kept.add(run);
            }
        }
        return new Row(row.y(), kept);
    }

    /// The largest text of the first page, which is the person's name, is read first wherever it stands.
    private static List<Row> title(List<Row> rows, List<Sheet> sheets) {
        double firstPage = sheets.isEmpty() ? 0 : sheets.getFirst().height();
        List<Row> first = rows.stream().filter(row -> row.y() < firstPage).toList();
        double largest = first.stream().mapToDouble(Row::size).max().orElse(0);
        double[] sizes = first.stream()
                .flatMap(row -> row.runs().stream())
                .mapToDouble(Run::size)
                .sorted()
                .toArray();
        if (sizes.length == 0 || largest < TITLE_STANDS_OUT * sizes[sizes.length / 2]) {
            return List.of();
        }
        List<Row> title = new ArrayList<>();
        for (Row row : first) {
            List<Run> large = row.runs().stream()
                    .filter(run -> run.size() >= TITLE * largest)
                    .toList();
            if (!large.isEmpty()) {
                title.add(new Row(row.y(), large));
            }
        }
        return title.size() <= 3 ? title : List.of();
    }

    private static List<Row> without(List<Row> rows, List<Row> title) {
        Set<Run> taken = new HashSet<>();
        title.forEach(row -> taken.addAll(row.runs()));
        List<Row> rest = new ArrayList<>();
        for (Row row : rows) {
            List<Run> runs =
                    row.runs().stream().filter(run -> !taken.contains(run)).toList();
            if (!runs.isEmpty()) {
                rest.add(new Row(row.y(), runs));
            }
        }
        return rest;
    }
}
