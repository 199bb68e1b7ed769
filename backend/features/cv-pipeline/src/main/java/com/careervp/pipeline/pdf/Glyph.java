package com.careervp.pipeline.pdf;

/// One character on a page that stands upright; all measures in points, y downwards from the top.
///
/// @param size of the font as it is drawn
/// @param space the width of a space in this font
/// @param font name of the font, to tell bold from regular
record Glyph(String text, double x, double y, double width, double size, double space, String font) {
    double end() {
        return x + width;
    }

    Glyph withText(String other) {
        return new Glyph(other, x, y, width, size, space, font);
    }
}
