package com.careervp.console.ui.widgets;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Rows as text, CSV or JSON.
final class RowText {
    private RowText() {}

    /// One column as it is written.
    record Field<R>(String name, Function<R, String> text) {}

    static <R> String written(List<Field<R>> fields, List<R> rows, DataTable.Format format) {
        return switch (format) {
            case TEXT ->
                lines(fields, rows, "\t", value -> value.replace('\t', ' ').replace('\n', ' '));
            case CSV -> lines(fields, rows, ",", RowText::csv);
            case JSON ->
                rows.stream()
                        .map(row -> fields.stream()
                                .map(each -> json(each.name()) + ": "
                                        + json(each.text().apply(row)))
                                .collect(Collectors.joining(", ", "  {", "}")))
                        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        };
    }

    private static <R> String lines(
            List<Field<R>> fields, List<R> rows, String separator, Function<String, String> escape) {
        StringBuilder text = new StringBuilder(
                fields.stream().map(each -> escape.apply(each.name())).collect(Collectors.joining(separator)));
        for (R row : rows) {
            text.append('\n')
                    .append(fields.stream()
                            .map(each -> escape.apply(each.text().apply(row)))
                            .collect(Collectors.joining(separator)));
        }
        return text.append('\n').toString();
    }

    /// Quoted where it must be; a leading sign that a spreadsheet would take for a formula is made harmless.
    static String csv(String value) {
        String safe = !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    static String json(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (letter < 0x20) {
                        text.append("\\u00")
                                .append(Character.forDigit(letter >> 4, 16))
                                .append(Character.forDigit(letter & 15, 16));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        return text.append('"').toString();
    }

    /// Orders cells: numbers by their value, everything else as text, and what is no number after the numbers.
    static int compare(String first, String second) {
        double left = number(first);
        double right = number(second);
        if (Double.isNaN(left) && Double.isNaN(right)) {
            return first.compareTo(second);
        }
        return Double.compare(left, right);
    }

    private static double number(String text) {
        String digits = text.replace("\u2009", "").replace(",", "");
        return digits.matches("[-+]?\\d+(\\.\\d+)?") ? Double.parseDouble(digits) : Double.NaN;
    }
}
