package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Palette;
import com.careervp.console.ui.theme.Palette.Ink;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Names and values above a chart, from the right edge leftwards: the newest value of every line, or the one at the
/// crosshair. Where there is no room for all, values go before names do.
final class ChartLegend {
    private static final Font FONT = Font.font("Inter Tabular", 11);
    private static final double SWATCH = 28;

    private final GraphicsContext brush;
    private final Palette palette;
    private final double y;

    ChartLegend(GraphicsContext brush, Palette palette, double y) {
        this.brush = brush;
        this.palette = palette;
        this.y = y;
    }

    /// @param from where the legend may begin
    /// @param to where it ends
    /// @param at the crosshair; null for the newest values
    void paint(ChartData shown, @Nullable Instant at, ZoneId zone, double from, double to) {
        double x = to;
        brush.setTextAlign(TextAlignment.RIGHT);
        if (at != null) {
            String time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(at.atZone(zone));
            brush.setFill(palette.of(Ink.MUTED));
            brush.fillText(time, x, y);
            x -= width(time) + 12;
        }
        List<ChartData.Series> lines = shown.series();
        List<String> words =
                lines.stream().map(line -> line.name() + value(line, at)).toList();
        if (room(words) > x - from) {
            words = shortened(lines, x - from);
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            brush.setFill(palette.of(Ink.TEXT));
            brush.fillText(words.get(i), x, y);
            x -= width(words.get(i)) + 6;
            brush.setFill(palette.of(lines.get(i).tone()));
            brush.fillRoundRect(x - 10, y - 1.5, 10, 3, 2, 2);
            x -= SWATCH - 6;
        }
    }

    private static double room(List<String> words) {
        return words.stream().mapToDouble(each -> width(each) + SWATCH).sum() - SWATCH + 16;
    }

    private static List<String> shortened(List<ChartData.Series> lines, double room) {
        List<String> names =
                new ArrayList<>(lines.stream().map(ChartData.Series::name).toList());
        if (room(names) > room) {
            double each = Math.max(16, (room - 16) / names.size() - SWATCH);
            names.replaceAll(name -> PaintedRegion.fit(name, FONT, each));
        }
        return names;
    }

    private static String value(ChartData.Series line, @Nullable Instant at) {
        Optional<ChartData.Point> point =
                at == null ? line.points().stream().reduce((first, second) -> second) : nearest(line, at);
        return point.map(found -> "  " + ChartScale.number(found.value())).orElse("  –");
    }

    static Optional<ChartData.Point> nearest(ChartData.Series line, Instant at) {
        return line.points().stream()
                .min(Comparator.comparing(
                        point -> Duration.between(point.at(), at).abs()));
    }

    static double width(String words) {
        Text measure = new Text(words);
        measure.setFont(FONT);
        return measure.getLayoutBounds().getWidth();
    }
}
