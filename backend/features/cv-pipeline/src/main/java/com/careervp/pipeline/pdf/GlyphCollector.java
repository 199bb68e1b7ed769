package com.careervp.pipeline.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Runs a page's drawing operators and keeps the characters. Nothing else of the page is looked at: no
/// scripts, no actions, no attachments, no images.
final class GlyphCollector extends PDFTextStripper {
    private final Budget budget;
    private final DrawnBullets bullets = new DrawnBullets();
    private final Map<Float, List<Glyph>> byDirection = new TreeMap<>();

    GlyphCollector(Budget budget) {
        this.budget = budget;
        for (String operator : DrawnBullets.operators()) {
            addOperator(bullets.processor(this, operator));
        }
    }

    /// The page's characters, most frequent direction of writing first; each list stands upright.
    List<List<Glyph>> collect(PDPage page) throws IOException {
        byDirection.clear();
        bullets.begin(page.getCropBox());
        processPage(page);
        if (page.getRotation() == 0) {
            byDirection.computeIfAbsent(0f, _ -> new ArrayList<>()).addAll(bullets.found());
        }
        return byDirection.values().stream()
                .sorted(Comparator.comparingInt((List<Glyph> glyphs) -> -glyphs.size()))
                .map(List::copyOf)
                .toList();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.step();
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
            throws IOException {
        if (exception instanceof TooComplexException) {
            throw exception;
        }
        // a broken operator costs its own text, as in every viewer; the superclass logs it
        super.operatorException(operator, operands, exception);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        try {
            budget.step();
        } catch (TooComplexException tooMuch) {
            throw new java.io.UncheckedIOException(tooMuch);
        }
        String text = position.getUnicode();
        double size = position.getYScale();
        boolean drawable = text != null
                && Double.isFinite(size)
                && size > 0.5
                && Float.isFinite(position.getXDirAdj())
                && Float.isFinite(position.getYDirAdj());
        if (drawable) {
            byDirection
                    .computeIfAbsent(position.getDir(), _ -> new ArrayList<>())
                    .add(new Glyph(
                            text,
                            position.getXDirAdj(),
                            position.getYDirAdj(),
                            position.getWidthDirAdj(),
                            size,
                            position.getWidthOfSpace(),
                            String.valueOf(position.getFont().getName())));
        }
    }

    @Override
    protected void writePage() {
        // the superclass would write its own idea of the text, to an output that there is none of
    }
}
