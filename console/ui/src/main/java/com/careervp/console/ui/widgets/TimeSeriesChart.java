package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Palette.Ink;
import com.careervp.console.ui.theme.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Lines over time, painted on a canvas: grid, limits, markers, blind window, legend, and a crosshair that several
/// charts can share. A marker tells its words in a tooltip too, for where there is no room for them. Says "no data in
/// this range" instead of drawing an empty grid.
public final class TimeSeriesChart extends PaintedRegion {
    private static final double LEFT = 44;
    private static final double RIGHT = 10;
    private static final double TOP = 24;
    private static final double BOTTOM = 18;

    private final Tooltip markerTip = new Tooltip();
    private ChartCursor cursor = new ChartCursor();
    private ZoneId zone = ZoneId.of("UTC");
    private @Nullable ChartData data;
    private String title = "";
    private String nothing = "No data in this range";

    public TimeSeriesChart() {
        getStyleClass().add("time-series-chart");
        setMinSize(160, 110);
        setPrefSize(320, 180);
        setOnMouseMoved(this::pointed);
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

    public String getTitle() {
        return title;
    }

    /// What the chart is about, above it at the left; without it the unit stands there alone.
    public void setTitle(String words) {
        title = words;
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

    private static Plot plot(double width, double height) {
        return new Plot(LEFT, TOP, width - RIGHT, height - BOTTOM);
    }

    private void pointed(MouseEvent event) {
        double x = event.getX() - snappedLeftInset();
        ChartData shown = data;
        Plot plot = plot(getWidth() - snappedLeftInset() - snappedRightInset(), getHeight());
        if (shown == null || !plot.containsX(x)) {
            return;
        }
        ChartScale scale = new ChartScale(shown, plot);
        cursor.atProperty().set(scale.at(x));
        Optional<ChartData.Marker> marker = ChartMarkers.near(scale, shown, x);
        if (marker.isPresent()) {
            markerTip.setText("▲ " + marker.get().label() + "\n"
                    + TimeText.full(marker.get().at(), zone));
            Tooltip.install(this, markerTip);
        } else {
            Tooltip.uninstall(this, markerTip);
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
        Plot plot = plot(width, height);
        ChartScale scale = new ChartScale(shown, plot);
        ChartMarkers markers = new ChartMarkers(brush, palette(), scale, shown, plot);
        paintGrid(brush, scale, shown, plot);
        paintBlindWindow(brush, scale, shown, plot);
        markers.paintLines();
        shown.series().forEach(line -> paintSeries(brush, scale, line, plot));
        markers.paintWords();
        Instant at = pointedAt(shown);
        if (at != null) {
            paintCrosshair(brush, scale, shown, at, plot);
        }
        new ChartLegend(brush, palette(), TOP / 2)
                .paint(shown, at, zone, ChartLegend.width(heading(shown)) + 12, plot.right());
    }

    private String heading(ChartData shown) {
        if (title.isEmpty() || title.endsWith(shown.unit())) {
            return title.isEmpty() ? shown.unit() : title;
        }
        return title + ", " + shown.unit();
    }

    private @Nullable Instant pointedAt(ChartData shown) {
        Instant at = cursor.atProperty().get();
        return at == null || at.isBefore(shown.from()) || at.isAfter(shown.to()) ? null : at;
    }

    private void paintGrid(GraphicsContext brush, ChartScale scale, ChartData shown, Plot plot) {
        brush.setLineWidth(1);
        brush.setTextAlign(TextAlignment.RIGHT);
        for (double value : scale.gridValues()) {
            double y = Math.floor(scale.y(value)) + 0.5;
            brush.setStroke(palette().of(Ink.GRID));
            brush.strokeLine(plot.left(), y, plot.right(), y);
            brush.setFill(palette().of(Ink.MUTED));
            brush.fillText(scale.gridLabel(value), plot.left() - 6, y, plot.left() - 8);
        }
        brush.setTextAlign(TextAlignment.CENTER);
        for (Instant time : scale.gridTimes(zone)) {
            String words = scale.timeFormat().format(time.atZone(zone));
            // the first one must not meet the zero of the values, the last one not run over the edge
            double half = ChartLegend.width(words) / 2;
            double x = Math.clamp(
                    scale.x(time), plot.left() + half - 4, Math.max(plot.left() + half, plot.right() + RIGHT - half));
            brush.fillText(words, x, plot.bottom() + BOTTOM / 2 + 1);
        }
        brush.setTextAlign(TextAlignment.LEFT);
        brush.setFill(palette().of(title.isEmpty() ? Ink.MUTED : Ink.TEXT));
        brush.fillText(heading(shown), 0, TOP / 2);
    }

    private void paintBlindWindow(GraphicsContext brush, ChartScale scale, ChartData shown, Plot plot) {
        Instant from = shown.blindFrom();
        if (from != null && from.isBefore(shown.to())) {
            double x = Math.max(plot.left(), scale.x(from));
            brush.setFill(palette().of(Tone.UNKNOWN).deriveColor(0, 1, 1, 0.12));
            brush.fillRect(x, plot.top(), plot.right() - x, plot.bottom() - plot.top());
        }
    }

    private void paintSeries(GraphicsContext brush, ChartScale scale, ChartData.Series line, Plot plot) {
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
            brush.moveTo(scale.x(points.getFirst().at()), plot.bottom());
            points.forEach(point -> brush.lineTo(scale.x(point.at()), scale.y(point.value())));
            brush.lineTo(scale.x(points.getLast().at()), plot.bottom());
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

    private void paintCrosshair(GraphicsContext brush, ChartScale scale, ChartData shown, Instant at, Plot plot) {
        double x = Math.floor(scale.x(at)) + 0.5;
        brush.setStroke(palette().of(Ink.TEXT).deriveColor(0, 1, 1, 0.5));
        brush.strokeLine(x, plot.top(), x, plot.bottom());
        for (ChartData.Series line : shown.series()) {
            ChartLegend.nearest(line, at).ifPresent(point -> {
                brush.setFill(palette().of(line.tone()));
                brush.fillOval(scale.x(point.at()) - 3.5, scale.y(point.value()) - 3.5, 7, 7);
            });
        }
    }
}
