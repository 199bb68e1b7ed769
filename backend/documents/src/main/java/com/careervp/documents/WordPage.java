package com.careervp.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// An A4 document in the product's styles, written from top to bottom. Used by one thread and closed there.
final class WordPage implements AutoCloseable {
    // twentieths of a point: 210 × 297 mm, margins 20 mm
    private static final int WIDTH = 11_906;
    private static final int HEIGHT = 16_838;
    private static final int MARGIN = 1_134;
    private static final int FOOTER_DISTANCE = 567;

    private final XWPFDocument document = new XWPFDocument();

    /// @param title and `author` are what file managers show of the document
    WordPage(String title, String author, Locale locale) {
        try {
            CTStyles styles = resource(
                    "styles.xml", stream -> StylesDocument.Factory.parse(stream).getStyles());
            styles.getDocDefaults().getRPrDefault().getRPr().getLangArray(0).setVal(locale.toLanguageTag());
            document.createStyles().setStyles(styles);
            document.createNumbering()
                    .setNumbering(resource(
                            "numbering.xml",
                            stream -> NumberingDocument.Factory.parse(stream).getNumbering()));
            POIXMLProperties properties = document.getProperties();
            properties.getCoreProperties().setTitle(PlainText.of(title));
            properties.getCoreProperties().setCreator(PlainText.of(author));
            properties.getExtendedProperties().setApplication("CareerVP");
            size(document.getDocument().getBody().addNewSectPr());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static void size(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(FOOTER_DISTANCE));
        margins.setFooter(BigInteger.valueOf(FOOTER_DISTANCE));
        margins.setGutter(BigInteger.ZERO);
    }

    /// Adds a paragraph; nothing for a text without content.
    void add(WordStyle style, String text) {
        String line = PlainText.of(text).strip();
        if (!line.isEmpty()) {
            run(paragraph(style), line);
        }
    }

    /// Adds a heading with a period at the right margin.
    void addDated(WordStyle style, String text, String period) {
        XWPFParagraph paragraph = paragraph(style);
        run(paragraph, text.strip());
        if (!period.isBlank()) {
            XWPFRun right = paragraph.createRun();
            right.setStyle(WordStyle.PERIOD.id());
            right.addTab();
            right.setText(PlainText.of(period).strip());
        }
    }

    /// `text · 1 / 2` at the foot of every page; the numbers are Word's own.
    void addPageNumbers(String text) {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle(WordStyle.FOOTER.id());
        run(footer, text + " · ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        run(footer, " / ");
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private XWPFParagraph paragraph(WordStyle style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style.id());
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text) {
        paragraph.createRun().setText(PlainText.of(text));
    }

    /// The file.
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a Word file to memory", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a Word file in memory", e);
        }
    }

    @FunctionalInterface
    private interface Parser<T> {
        T parse(InputStream stream) throws IOException, XmlException;
    }

    private static <T> T resource(String name, Parser<T> parser) {
        try (InputStream stream = WordPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Resource " + name + " is missing from the program");
            }
            return parser.parse(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("reading resource " + name, e);
        } catch (XmlException e) {
            throw new IllegalStateException("Resource " + name + " is not as Word wants it", e);
        }
    }
}
