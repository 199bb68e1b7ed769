package com.careervp.console.app;

import com.careervp.console.core.services.PdfFile;
import com.careervp.console.core.services.Posting;
import com.careervp.console.core.services.TryPipeline;
import com.careervp.console.core.services.TryRequest;
import com.careervp.language.json.CareerJson;
import com.careervp.language.sample.SampleApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Somebody who uploads CVs to the sandbox.
record Person(SharedSandbox sandbox, String user) {

    TryPipeline.Started upload() {
        SampleApplication application = new ApplicationBodies(sandbox.number()).application(sandbox.number());
        return start(
                new CvPdf(application.language()).write(application.material().cv()),
                application.language().tag(),
                Optional.of(Posting.of(CareerJson.write(application.material().posting()))));
    }

    /// A PDF that can be read and is no CV.
    TryPipeline.Started uploadBill() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (PdfLines lines = new PdfLines(
                    document,
                    new PDType1Font(Standard14Fonts.FontName.HELVETICA),
                    new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD))) {
                for (int i = 1; i <= 12; i++) {
                    lines.text(10, i + " x garden hose, 15 m, green, at 19.99 each, to be paid within thirty days");
                }
            }
            document.save(bytes);
            return start(bytes.toByteArray(), "en", Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory can always be written", e);
        }
    }

    private TryPipeline.Started start(byte[] pdf, String language, Optional<Posting> posting) {
        return new TryPipeline(sandbox.signIn(), sandbox.timing())
                .start(new TryRequest(new PdfFile("cv.pdf", pdf), language, posting, user));
    }
}
