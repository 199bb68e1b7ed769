package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Palette;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A region that paints itself on a canvas of its own size, again whenever size or theme change.
abstract class PaintedRegion extends Region {
    private final Canvas canvas = new Canvas();
    private final Palette palette = new Palette();

    @SuppressWarnings("this-escape") // children are added once, nothing overridable sees the unfinished object
    PaintedRegion() {
        getChildren().addAll(palette, canvas);
        palette.onChange(this::requestLayout);
        widthProperty().addListener(size -> requestLayout());
        heightProperty().addListener(size -> requestLayout());
    }

    final Palette palette() {
        return palette;
    }

    /// Asks for painting at the next pulse; calling it often costs nothing.
    final void repaint() {
        requestLayout();
    }

    @Override
    protected final void layoutChildren() {
        double width = Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
        double height = Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset());
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        GraphicsContext brush = canvas.getGraphicsContext2D();
        brush.clearRect(0, 0, width, height);
        if (width > 4 && height > 4) {
            paint(brush, width, height);
        }
    }

    /// The text, cut with an ellipsis where it would be wider than there is room for.
    static String fit(String words, Font font, double room) {
        Text measure = new Text(words);
        measure.setFont(font);
        if (measure.getLayoutBounds().getWidth() <= room) {
            return words;
        }
        for (int length = words.length() - 1; length > 0; length--) {
            measure.setText(words.substring(0, length).stripTrailing() + "…");
            if (measure.getLayoutBounds().getWidth() <= room) {
                return measure.getText();
            }
        }
        return "";
    }

    /// Paints the whole region. Coordinates are local to the canvas.
    abstract void paint(GraphicsContext brush, double width, double height);
}
