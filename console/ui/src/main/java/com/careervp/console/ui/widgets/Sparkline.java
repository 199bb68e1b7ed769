package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Palette.Ink;
import com.careervp.console.ui.theme.Tone;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The recent course of one figure, without axes. With a threshold the line at which it becomes a problem is drawn too.
/// A course that never changes is a flat line with its value at the end, so that it is not taken for a missing one.
public final class Sparkline extends PaintedRegion {
    private List<Double> values = List.of();
    private Tone tone = Tone.UNKNOWN;
    private @Nullable Double threshold;

    public Sparkline() {
        getStyleClass().add("sparkline");
        setMinSize(48, 20);
        setPrefSize(120, 28);
        setMouseTransparent(true);
    }

    /// Shows values from oldest to newest; NaN is a gap.
    public void show(List<Double> newValues, Tone newTone) {
        values = List.copyOf(newValues);
        tone = newTone;
        repaint();
    }

    /// Draws a line at this value, or none.
    public void setThreshold(@Nullable Double value) {
        threshold = value;
        repaint();
    }

    @Override
    void paint(GraphicsContext brush, double width, double height) {
        List<Double> known = values.stream().filter(v -> !v.isNaN()).toList();
        if (known.isEmpty()) {
            return;
        }
        double first = known.getFirst();
        if (threshold == null && known.stream().allMatch(value -> value == first)) {
            paintFlat(brush, width, height, first);
            return;
        }
        double low = Math.min(
                0, known.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        double high = Math.max(
                low + 1e-9,
                known.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        Double limit = threshold;
        if (limit != null) {
            high = Math.max(high, limit * 1.1);
        }
        double top = high;
        double scale = (height - 4) / (top - low);
        Color line = palette().of(tone);
        if (limit != null) {
            brush.setStroke(palette().of(Tone.BREACH).deriveColor(0, 1, 1, 0.6));
            brush.setLineWidth(1);
            brush.setLineDashes(3, 3);
            double y = Math.floor(2 + (top - limit) * scale) + 0.5;
            brush.strokeLine(0, y, width, y);
            brush.setLineDashes();
        }
        paintLine(brush, width, height, line, value -> 2 + (top - value) * scale);
    }

    private void paintFlat(GraphicsContext brush, double width, double height, double value) {
        String words = ChartScale.number(value);
        double room = ChartLegend.width(words) + 4;
        double y = value == 0 ? height - 2.5 : Math.floor(height / 2) + 0.5;
        Color ink = palette().of(tone);
        brush.setStroke(ink);
        brush.setLineWidth(1.5);
        brush.strokeLine(0, y, Math.max(0, width - room), y);
        brush.setFill(palette().of(Ink.MUTED));
        brush.setFont(Font.font("Inter Tabular", 11));
        brush.setTextAlign(TextAlignment.RIGHT);
        brush.setTextBaseline(VPos.CENTER);
        brush.fillText(words, width, Math.clamp(y, 6, Math.max(6, height - 6)));
    }

    private void paintLine(GraphicsContext brush, double width, double height, Color line, DoubleUnaryOperator place) {
        double step = values.size() < 2 ? width : width / (values.size() - 1);
        brush.setStroke(line);
        brush.setFill(line.deriveColor(0, 1, 1, 0.14));
        brush.setLineWidth(1.5);
        int start = -1;
        for (int i = 0; i <= values.size(); i++) {
            boolean gap = i == values.size() || values.get(i).isNaN();
            if (!gap && start < 0) {
                start = i;
            } else if (gap && start >= 0) {
                paintRun(brush, height, start, i, step, place);
                start = -1;
            }
        }
    }

    private void paintRun(
            GraphicsContext brush, double height, int from, int to, double step, DoubleUnaryOperator place) {
        brush.beginPath();
        brush.moveTo(from * step, height);
        for (int i = from; i < to; i++) {
            brush.lineTo(i * step, place.applyAsDouble(values.get(i)));
        }
        brush.lineTo((to - 1) * step, height);
        brush.closePath();
        brush.fill();
        brush.beginPath();
        brush.moveTo(from * step, place.applyAsDouble(values.get(from)));
        for (int i = from + 1; i < to; i++) {
            brush.lineTo(i * step, place.applyAsDouble(values.get(i)));
        }
        brush.stroke();
    }
}
