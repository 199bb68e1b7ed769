package com.careervp.sandbox.people;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Writes lines down a page, breaks long ones, and turns to a new page at the end. Closing it ends the last page.
final class PdfLines implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float LEADING = 1.35f;
    private static final float GAP = 6;

    private final PDDocument document;
    private final PDFont plain;
    private final PDFont bold;
    private PDPageContentStream page;
    private float down;

    PdfLines(PDDocument document, PDFont plain, PDFont bold) throws IOException {
        this.document = document;
        this.plain = plain;
        this.bold = bold;
        this.page = turned(document);
        this.down = PDRectangle.A4.getHeight() - MARGIN;
    }

    private static PDPageContentStream turned(PDDocument document) throws IOException {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        return new PDPageContentStream(document, next);
    }

    void text(float size, String text) throws IOException {
        paragraph(plain, size, text);
    }

    void bold(float size, String text) throws IOException {
        down -= GAP;
        paragraph(bold, size, text);
    }

    void gap() {
        down -= GAP;
    }

    private void paragraph(PDFont font, float size, String text) throws IOException {
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        StringBuilder line = new StringBuilder();
        for (String word : writable(font, text).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
                line(font, size, line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            line(font, size, line.toString());
        }
    }

    private void line(PDFont font, float size, String text) throws IOException {
        down -= size * LEADING;
        if (down < MARGIN) {
            page.close();
            page = turned(document);
            down = PDRectangle.A4.getHeight() - MARGIN - size * LEADING;
        }
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(MARGIN, down);
        page.showText(text);
        page.endText();
    }

    /// The fonts that every reader has know Western Europe's letters only; of others the mark is left off.
    private static String writable(PDFont font, String text) {
        StringBuilder writable = new StringBuilder();
        text.codePoints().forEach(point -> {
            String letter =
                    Character.isWhitespace(point) || Character.isSpaceChar(point) ? " " : Character.toString(point);
            writable.append(
                    knows(font, letter)
                            ? letter
                            : Normalizer.normalize(letter, Normalizer.Form.NFKD)
                                    .codePoints()
                                    .filter(part -> part < 128)
                                    .collect(
                                            StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
        });
        return writable.toString();
    }

    private static boolean knows(PDFont font, String letter) {
        try {
            return font.encode(letter).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            // how the library says that the font has no such letter
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
