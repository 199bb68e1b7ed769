package com.careervp.pipeline.pdf;

import java.util.List;

/// The upright characters of one page.
///
/// @param height of the page in points
record Sheet(List<Glyph> glyphs, double height) {}
