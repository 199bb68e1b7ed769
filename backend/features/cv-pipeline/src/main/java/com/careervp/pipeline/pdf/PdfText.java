package com.careervp.pipeline.pdf;

import com.careervp.language.offline.extract.DatePeriods;
import com.careervp.language.offline.extract.SectionHeadings;
import com.careervp.pipeline.pdf.PdfReading.Reason;
import com.careervp.pipeline.pdf.PdfReading.Refused;
import com.careervp.pipeline.pdf.PdfReading.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the text of a PDF in the order in which a person reads it: columns one after the other, rows of
/// tables across. Attachments and images are never looked at, and files with scripts are refused. Whatever the
/// bytes are, the answer comes within the limits, and nothing is written to disk.
///
/// Safe for use by several threads; each reading runs on a thread of its own, so that its stack is bounded,
/// too.
public final class PdfText {
    private static final Logger LOG = LoggerFactory.getLogger(PdfText.class);
    private static final byte[] HEADER = "%PDF".getBytes(StandardCharsets.US_ASCII);
    private static final long STACK_BYTES = 4L << 20;
    private static final long GRACE_MILLIS = 1_000;
    private static final int FEWEST_LETTERS = 25;

    private final PdfLimits limits;
    private final PageLayout layout = new PageLayout(SectionHeadings::isHeading, DatePeriods::isPeriod);

    public PdfText(PdfLimits limits) {
        this.limits = limits;
        FontMappers.set(new BuiltInFonts());
    }

    /// Reads a file.
    ///
    /// @param pdf the whole file; not changed
    public PdfReading read(byte[] pdf) {
        if (pdf.length < HEADER.length || !Arrays.equals(HEADER, Arrays.copyOf(pdf, HEADER.length))) {
            return new Refused(Reason.INVALID_PDF, "The file does not begin with %PDF; expected is a PDF document.");
        }
        Budget budget = new Budget(limits);
        FutureTask<PdfReading> task = new FutureTask<>(() -> readGuarded(pdf, budget));
        Thread reader = new Thread(null, task, "pdf-text", STACK_BYTES);
        reader.setDaemon(true);
        reader.start();
        try {
            return task.get(limits.time().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return tooComplex("more than " + limits.time().toSeconds() + " seconds of work");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while reading a PDF");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Reading a PDF failed", failed.getCause());
        } finally {
            budget.giveUp();
        }
    }

    /// What a damaged file can make PDFBox throw is part of its input, so it becomes an answer here.
    private PdfReading readGuarded(byte[] pdf, Budget budget) {
        try {
            return readDocument(pdf, budget);
        } catch (TooComplexException tooMuch) {
            return tooComplex(String.valueOf(tooMuch.getMessage()));
        } catch (EncryptedException encrypted) {
            return encrypted();
        } catch (IOException damaged) {
            return orTooComplex(budget, damaged);
        } catch (UncheckedIOException wrapped) {
            return orTooComplex(budget, wrapped);
        } catch (StackOverflowError deep) {
            return tooComplex("objects nested too deeply");
        } catch (RuntimeException damaged) {
            return orTooComplex(budget, damaged);
        }
    }

    private PdfReading readDocument(byte[] pdf, Budget budget) throws IOException {
        try (PDDocument document = new BoundedParser(pdf, budget).parse()) {
            if (document.isEncrypted()) {
                return encrypted();
            }
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            List<COSDictionary> pages = PageWalk.pages(catalog, limits.pages(), budget);
            budget.checkExceeded();
            if (pages.isEmpty()) {
                return new Refused(Reason.INVALID_PDF, "The file has no pages; expected is a PDF with at least one.");
            }
            if (pages.size() > limits.pages()) {
                return new Refused(
                        Reason.PDF_TOO_MANY_PAGES,
                        "The file has more than " + limits.pages() + " pages; expected are at most that many.");
            }
            if (ActiveContent.isIn(catalog, pages, budget)) {
                return new Refused(
                        Reason.PDF_ACTIVE_CONTENT,
                        "The file has scripts or actions that start programs; expected is a plain document, such as"
                                + " printing to PDF makes of it.");
            }
            budget.checkExceeded();
            return text(pages, budget);
        }
    }

    private PdfReading text(List<COSDictionary> pages, Budget budget) throws IOException {
        GlyphCollector collector = new GlyphCollector(budget);
        List<Sheet> sheets = new ArrayList<>();
        for (COSDictionary dictionary : pages) {
            PDPage page = new PDPage(dictionary);
            PDRectangle box = page.getCropBox();
            double height = Math.max(box.getWidth(), box.getHeight());
            for (List<Glyph> glyphs : collector.collect(page)) {
                sheets.add(new Sheet(glyphs, height));
            }
            budget.checkExceeded();
            budget.checkTime();
        }
        String text = layout.text(sheets);
        budget.checkTime();
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        if (letters < FEWEST_LETTERS) {
            return new Refused(
                    Reason.PDF_NO_TEXT,
                    "The file has no text layer (" + letters + " letters on " + pages.size()
                            + " pages), as if scanned; expected is a PDF made from text.");
        }
        return new Text(text, pages.size());
    }

    private static Refused encrypted() {
        return new Refused(Reason.PDF_ENCRYPTED, "The file is encrypted; expected is a PDF saved without protection.");
    }

    private static Refused tooComplex(String what) {
        return new Refused(
                Reason.PDF_TOO_COMPLEX,
                "The file needs too much to be read (" + what + "); expected is a plain document.");
    }

    private static Refused orTooComplex(Budget budget, Exception damaged) {
        try {
            budget.checkExceeded();
        } catch (TooComplexException tooMuch) {
            return tooComplex(String.valueOf(tooMuch.getMessage()));
        }
        LOG.info("A PDF is damaged beyond repair: {}", damaged.getClass().getName());
        return new Refused(Reason.INVALID_PDF, "The file is damaged beyond repair; expected is a whole PDF document.");
    }
}
