package com.careervp.pipeline.pdf;

import java.time.Duration;

/// What reading one PDF may cost. The defaults are far above any CV and fit a function of 512 MB.
///
/// @param pages most pages of a document
/// @param streamBytes most bytes that one stream of the file may have after decompression
/// @param totalBytes the same for all streams of the file together
/// @param steps most drawing operators and characters, those of nested forms counted each time they are drawn
/// @param time until reading is given up
public record PdfLimits(int pages, int streamBytes, long totalBytes, int steps, Duration time) {
    public static final PdfLimits STANDARD = new PdfLimits(30, 16 << 20, 64L << 20, 600_000, Duration.ofSeconds(10));
}
