package com.careervp.pipeline.pdf;

/// Characters that stand together on one line.
///
/// @param x left edge, in points
/// @param end right edge
/// @param y baseline, downwards, counted over all pages
/// @param size of its largest character
record Run(String text, double x, double end, double y, double size, String font) {
    Run withText(String other) {
        return new Run(other, x, end, y, size, font);
    }
}
