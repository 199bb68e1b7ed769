package com.careervp.console.app;

import com.careervp.console.core.services.PdfFile;
import com.careervp.console.core.services.Posting;
import com.careervp.console.core.services.TryPipeline;
import com.careervp.console.core.services.TryRequest;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.text.Language;
import com.careervp.language.json.CareerJson;
import com.careervp.language.sample.SampleApplication;
import com.careervp.sandbox.people.CvPdf;
import java.util.List;
import java.util.Optional;

/// Somebody who uploads CVs to the sandbox.
record Person(SharedSandbox sandbox, String user) {

    TryPipeline.Started upload() {
        SampleApplication application = new ApplicationBodies(sandbox.number()).application(sandbox.number());
        return start(
                new CvPdf(application.language()).write(application.material().cv()),
                application.language().tag(),
                Optional.of(Posting.of(CareerJson.write(application.material().posting()))));
    }

    /// A PDF that can be read and says nothing of a career.
    TryPipeline.Started uploadWithoutCareer() {
        Cv cv = new ApplicationBodies(sandbox.number())
                .application(sandbox.number())
                .material()
                .cv();
        Cv empty = new Cv(
                cv.contact(),
                "Twelve garden hoses, green, to be paid within thirty days.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "en");
        return start(new CvPdf(Language.EN).write(empty), "en", Optional.empty());
    }

    private TryPipeline.Started start(byte[] pdf, String language, Optional<Posting> posting) {
        return new TryPipeline(sandbox.signIn(), sandbox.timing())
                .start(new TryRequest(new PdfFile("cv.pdf", pdf), language, posting, user));
    }
}
