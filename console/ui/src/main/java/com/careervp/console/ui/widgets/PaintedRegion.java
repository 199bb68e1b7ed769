package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Palette;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

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

    /// Paints the whole region. Coordinates are local to the canvas.
    abstract void paint(GraphicsContext brush, double width, double height);
}
