package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Palette;
import com.careervp.console.ui.theme.Palette.Ink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The marker lines of a chart with their words, and the limits with theirs: both share the room for words.
final class ChartMarkers {
    private static final double ROW = 13;
    private static final double NEAR = 6;

    private final GraphicsContext brush;
    private final Palette palette;
    private final ChartScale scale;
    private final ChartData data;
    private final Plot plot;

    ChartMarkers(GraphicsContext brush, Palette palette, ChartScale scale, ChartData data, Plot plot) {
        this.brush = brush;
        this.palette = palette;
        this.scale = scale;
        this.data = data;
        this.plot = plot;
    }

    /// The marker whose line is close to this place; the closest when there are several.
    static Optional<ChartData.Marker> near(ChartScale scale, ChartData data, double x) {
        return shown(data).stream()
                .filter(marker -> Math.abs(scale.x(marker.at()) - x) <= NEAR)
                .min(Comparator.comparingDouble(marker -> Math.abs(scale.x(marker.at()) - x)));
    }

    private static List<ChartData.Marker> shown(ChartData data) {
        return data.markers().stream()
                .filter(marker ->
                        !marker.at().isBefore(data.from()) && !marker.at().isAfter(data.to()))
                .sorted(Comparator.comparing(ChartData.Marker::at))
                .toList();
    }

    /// Paints the lines; to be called before the series.
    void paintLines() {
        Color ink = palette.of(Ink.MUTED);
        for (ChartData.Marker marker : shown(data)) {
            double x = Math.floor(scale.x(marker.at())) + 0.5;
            brush.setStroke(ink.deriveColor(0, 1, 1, 0.7));
            brush.setLineDashes(2, 3);
            brush.strokeLine(x, plot.top(), x, plot.bottom());
            brush.setLineDashes();
            brush.setFill(ink);
            brush.fillPolygon(
                    new double[] {x - 4, x + 4, x}, new double[] {plot.bottom(), plot.bottom(), plot.bottom() - 7}, 3);
        }
        for (ChartData.Threshold limit : limits()) {
            double y = Math.floor(scale.y(limit.value())) + 0.5;
            brush.setStroke(palette.of(limit.tone()));
            brush.setLineDashes(5, 4);
            brush.strokeLine(plot.left(), y, plot.right(), y);
            brush.setLineDashes();
        }
    }

    /// Paints the words; to be called after the series, so that no line runs over them.
    void paintWords() {
        List<MarkerLabels.Box> taken = new ArrayList<>();
        for (ChartData.Threshold limit : limits()) {
            double width = ChartLegend.width(limit.label());
            double y = scale.y(limit.value());
            double above = y - ROW - 1;
            // a limit at the upper edge has its words below the line, clear of the legend
            double top = above < plot.top() - 2 ? y + 1 : above;
            MarkerLabels.Box box = new MarkerLabels.Box(plot.right() - width - 2, top, width, ROW);
            taken.add(box);
            write(limit.label(), box, palette.of(limit.tone()));
        }
        List<ChartData.Marker> markers = shown(data);
        List<MarkerLabels.Wanted> wanted = markers.stream()
                .map(marker -> new MarkerLabels.Wanted(scale.x(marker.at()), ChartLegend.width(marker.label())))
                .toList();
        int rows = (int) Math.clamp((plot.bottom() - plot.top()) / 2 / ROW, 1, 3);
        MarkerLabels labels = new MarkerLabels(plot.left(), plot.right(), plot.top() + 1, ROW, rows);
        for (MarkerLabels.Placed placed : labels.place(wanted, taken)) {
            write(markers.get(placed.index()).label(), placed.box(), palette.of(Ink.MUTED));
        }
    }

    private List<ChartData.Threshold> limits() {
        return data.thresholds().stream()
                .filter(limit -> scale.covers(limit.value()))
                .toList();
    }

    private void write(String words, MarkerLabels.Box box, Color ink) {
        brush.setFill(palette.of(Ink.SURFACE).deriveColor(0, 1, 1, 0.75));
        brush.fillRect(box.left() - 2, box.top(), box.width() + 4, box.height());
        brush.setFill(ink);
        brush.setTextAlign(TextAlignment.LEFT);
        brush.fillText(words, box.left(), box.top() + box.height() / 2);
    }
}
