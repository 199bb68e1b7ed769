package com.careervp.console.app;

import com.careervp.console.cli.rehearsal.ServicesGround;
import com.careervp.console.core.Workspace;
import com.careervp.console.core.services.PdfFile;
import com.careervp.console.core.services.Posting;
import com.careervp.contract.Plan;
import com.careervp.language.json.CareerJson;
import com.careervp.language.sample.SampleApplication;
import com.careervp.sandbox.people.CvPdf;

/// Made-up people on a sandbox, each with a CV as a PDF and a posting of their own.
record Applicants(SandboxEnvironment environment, ApplicationBodies bodies) implements ServicesGround {

    @Override
    public Workspace workspace() {
        return environment.workspace();
    }

    @Override
    public Applicant applicant(int number) {
        SampleApplication application = bodies.application(number);
        String userId = application.userId() + "-" + number;
        return new Applicant(
                userId,
                environment.idToken(userId, Plan.ENTERPRISE.id()),
                bodies.body(number),
                new PdfFile(
                        "cv-" + number + ".pdf",
                        new CvPdf(application.language())
                                .write(application.material().cv())),
                Posting.of(CareerJson.write(application.material().posting())),
                application.language().tag());
    }
}
