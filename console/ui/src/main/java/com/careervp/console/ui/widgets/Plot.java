package com.careervp.console.ui.widgets;

/// The rectangle of a chart in which values are drawn.
record Plot(double left, double top, double right, double bottom) {
    boolean containsX(double x) {
        return x >= left && x <= right;
    }
}
