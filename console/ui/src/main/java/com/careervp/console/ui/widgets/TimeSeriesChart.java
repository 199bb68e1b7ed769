package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Palette.Ink;
import com.careervp.console.ui.theme.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Lines over time, painted on a canvas: grid, limits, markers, blind window, legend, and a crosshair that several
/// charts can share. Says "no data in this range" instead of drawing an empty grid.
public final class TimeSeriesChart extends PaintedRegion {
    private static final double LEFT = 44;
    private static final double RIGHT = 10;
    private static final double TOP = 24;
    private static final double BOTTOM = 18;

    private ChartCursor cursor = new ChartCursor();
    private ZoneId zone = ZoneId.of("UTC");
    private @Nullable ChartData data;
    private String nothing = "No data in this range";

    public TimeSeriesChart() {
        getStyleClass().add("time-series-chart");
        setMinSize(160, 110);
        setPrefSize(320, 180);
        setOnMouseMoved(event -> moveCursor(event.getX() - snappedLeftInset()));
        setOnMouseExited(event -> cursor.atProperty().set(null));
        share(cursor);
    }

    /// Shows this data; times on the axis are in the zone.
    public void show(ChartData newData, ZoneId newZone) {
        data = newData;
        zone = newZone;
        setAccessibleText(describe(newData));
        repaint();
    }

    /// The words shown when there is nothing to draw.
    public void setNothing(String words) {
        nothing = words;
        repaint();
    }

    /// Joins a common crosshair. To be called once, before the chart is shown.
    public void share(ChartCursor common) {
        cursor = common;
        cursor.atProperty().addListener((source, before, after) -> repaint());
    }

    private static String describe(ChartData shown) {
        StringBuilder words = new StringBuilder("chart, unit " + shown.unit());
        for (ChartData.Series line : shown.series()) {
            if (!line.points().isEmpty()) {
                words.append(", ")
                        .append(line.name())
                        .append(" now ")
                        .append(ChartScale.number(line.points().getLast().value()));
            }
        }
        return words.toString();
    }

    private void moveCursor(double x) {
        ChartData shown = data;
        if (shown != null && x >= LEFT && x <= getWidth() - RIGHT) {
            cursor.atProperty().set(new ChartScale(shown, LEFT, getWidth() - RIGHT, TOP, getHeight() - BOTTOM).at(x));
        }
    }

    @Override
    void paint(GraphicsContext brush, double width, double height) {
        brush.setFont(Font.font("Inter Tabular", 11));
        brush.setTextBaseline(VPos.CENTER);
        ChartData shown = data;
        if (shown == null || shown.isEmpty()) {
            brush.setFill(palette().of(Ink.MUTED));
            brush.setTextAlign(TextAlignment.CENTER);
            brush.fillText(nothing, width / 2, height / 2, width - 16);
            return;
        }
        ChartScale scale = new ChartScale(shown, LEFT, width - RIGHT, TOP, height - BOTTOM);
        paintGrid(brush, scale, shown, width, height);
        paintBlindWindow(brush, scale, shown, width, height);
        paintMarkers(brush, scale, shown, height);
        shown.series().forEach(line -> paintSeries(brush, scale, line, height));
        shown.thresholds().stream()
                .filter(limit -> scale.covers(limit.value()))
                .forEach(limit -> paintThreshold(brush, scale, limit, width));
        Instant at = cursor.atProperty().get();
        if (at != null && !at.isBefore(shown.from()) && !at.isAfter(shown.to())) {
            paintCrosshair(brush, scale, shown, at, width, height);
        } else {
            paintLegend(brush, shown, null, width);
        }
    }

    private void paintGrid(GraphicsContext brush, ChartScale scale, ChartData shown, double width, double height) {
        brush.setLineWidth(1);
        brush.setTextAlign(TextAlignment.RIGHT);
        for (double value : scale.gridValues()) {
            double y = Math.floor(scale.y(value)) + 0.5;
            brush.setStroke(palette().of(Ink.GRID));
            brush.strokeLine(LEFT, y, width - RIGHT, y);
            brush.setFill(palette().of(Ink.MUTED));
            brush.fillText(ChartScale.number(value), LEFT - 6, y, LEFT - 8);
        }
        brush.setTextAlign(TextAlignment.CENTER);
        for (Instant time : scale.gridTimes(zone)) {
            double x = Math.clamp(scale.x(time), LEFT + 14, width - RIGHT - 14);
            brush.fillText(scale.timeFormat().format(time.atZone(zone)), x, height - BOTTOM / 2 + 1);
        }
        brush.setTextAlign(TextAlignment.LEFT);
        brush.fillText(shown.unit(), 0, TOP / 2, LEFT + 20);
    }

    private void paintBlindWindow(
            GraphicsContext brush, ChartScale scale, ChartData shown, double width, double height) {
        Instant from = shown.blindFrom();
        if (from != null && from.isBefore(shown.to())) {
            double x = Math.max(LEFT, scale.x(from));
            brush.setFill(palette().of(Tone.UNKNOWN).deriveColor(0, 1, 1, 0.12));
            brush.fillRect(x, TOP, width - RIGHT - x, height - TOP - BOTTOM);
        }
    }

    private void paintMarkers(GraphicsContext brush, ChartScale scale, ChartData shown, double height) {
        brush.setTextAlign(TextAlignment.LEFT);
        for (ChartData.Marker marker : shown.markers()) {
            if (marker.at().isBefore(shown.from()) || marker.at().isAfter(shown.to())) {
                continue;
            }
            double x = Math.floor(scale.x(marker.at())) + 0.5;
            Color ink = palette().of(Ink.MUTED);
            brush.setStroke(ink.deriveColor(0, 1, 1, 0.7));
            brush.setLineDashes(2, 3);
            brush.strokeLine(x, TOP, x, height - BOTTOM);
            brush.setLineDashes();
            brush.setFill(ink);
            brush.fillPolygon(
                    new double[] {x - 4, x + 4, x},
                    new double[] {height - BOTTOM, height - BOTTOM, height - BOTTOM - 7},
                    3);
            brush.fillText(marker.label(), x + 5, TOP + 7);
        }
    }

    private void paintThreshold(GraphicsContext brush, ChartScale scale, ChartData.Threshold limit, double width) {
        double y = Math.floor(scale.y(limit.value())) + 0.5;
        Color ink = palette().of(limit.tone());
        brush.setStroke(ink);
        brush.setLineDashes(5, 4);
        brush.strokeLine(LEFT, y, width - RIGHT, y);
        brush.setLineDashes();
        brush.setFill(ink);
        brush.setTextAlign(TextAlignment.RIGHT);
        brush.fillText(limit.label(), width - RIGHT - 2, y - 7);
    }

    private void paintSeries(GraphicsContext brush, ChartScale scale, ChartData.Series line, double height) {
        List<ChartData.Point> points = line.points().stream()
                .filter(point -> Double.isFinite(point.value()))
                .toList();
        if (points.isEmpty()) {
            return;
        }
        Color ink = palette().of(line.tone());
        if (line.filled()) {
            brush.setFill(ink.deriveColor(0, 1, 1, 0.12));
            brush.beginPath();
            brush.moveTo(scale.x(points.getFirst().at()), height - BOTTOM);
            points.forEach(point -> brush.lineTo(scale.x(point.at()), scale.y(point.value())));
            brush.lineTo(scale.x(points.getLast().at()), height - BOTTOM);
            brush.closePath();
            brush.fill();
        }
        brush.setStroke(ink);
        brush.setLineWidth(1.75);
        brush.beginPath();
        brush.moveTo(scale.x(points.getFirst().at()), scale.y(points.getFirst().value()));
        points.forEach(point -> brush.lineTo(scale.x(point.at()), scale.y(point.value())));
        brush.stroke();
        brush.setLineWidth(1);
        ChartData.Point last = points.getLast();
        brush.setFill(ink);
        brush.fillOval(scale.x(last.at()) - 2.5, scale.y(last.value()) - 2.5, 5, 5);
    }

    private void paintCrosshair(
            GraphicsContext brush, ChartScale scale, ChartData shown, Instant at, double width, double height) {
        double x = Math.floor(scale.x(at)) + 0.5;
        brush.setStroke(palette().of(Ink.TEXT).deriveColor(0, 1, 1, 0.5));
        brush.strokeLine(x, TOP, x, height - BOTTOM);
        for (ChartData.Series line : shown.series()) {
            nearest(line, at).ifPresent(point -> {
                brush.setFill(palette().of(line.tone()));
                brush.fillOval(scale.x(point.at()) - 3.5, scale.y(point.value()) - 3.5, 7, 7);
            });
        }
        paintLegend(brush, shown, at, width);
    }

    /// Names and values from the right edge leftwards: the newest value, or the one at the crosshair.
    private void paintLegend(GraphicsContext brush, ChartData shown, @Nullable Instant at, double width) {
        double x = width - RIGHT;
        brush.setTextAlign(TextAlignment.RIGHT);
        if (at != null) {
            String time = timeOf(at);
            brush.setFill(palette().of(Ink.MUTED));
            brush.fillText(time, x, TOP / 2);
            x -= textWidth(time) + 12;
        }
        for (ChartData.Series line : shown.series().reversed()) {
            Optional<ChartData.Point> point =
                    at == null ? line.points().stream().reduce((first, second) -> second) : nearest(line, at);
            String words = line.name()
                    + point.map(value -> "  " + ChartScale.number(value.value()))
                            .orElse("  –");
            brush.setFill(palette().of(Ink.TEXT));
            brush.fillText(words, x, TOP / 2);
            x -= textWidth(words) + 6;
            brush.setFill(palette().of(line.tone()));
            brush.fillRoundRect(x - 10, TOP / 2 - 1.5, 10, 3, 2, 2);
            x -= 22;
        }
    }

    private String timeOf(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(at.atZone(zone));
    }

    private static double textWidth(String words) {
        Text measure = new Text(words);
        measure.setFont(Font.font("Inter Tabular", 11));
        return measure.getLayoutBounds().getWidth();
    }

    private static Optional<ChartData.Point> nearest(ChartData.Series line, Instant at) {
        return line.points().stream()
                .min(Comparator.comparing(
                        point -> Duration.between(point.at(), at).abs()));
    }
}
