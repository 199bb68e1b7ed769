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
import org.apache.pdfbox.pdmodel.PDPage;

/// Somebody who uploads CVs to the sandbox.
record Person(SharedSandbox sandbox, String user) {

    TryPipeline.Started upload() {
        SampleApplication application = new ApplicationBodies(sandbox.number()).application(sandbox.number());
        return start(
                new CvPdf(application.language()).write(application.material().cv()),
                application.language().tag(),
                Optional.of(Posting.of(CareerJson.write(application.material().posting()))));
    }

    /// A PDF in which there is nothing to read.
    TryPipeline.Started uploadEmptyPage() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
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
