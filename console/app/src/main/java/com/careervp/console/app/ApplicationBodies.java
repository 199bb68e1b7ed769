package com.careervp.console.app;

import com.careervp.language.sample.SampleApplication;
import com.careervp.language.sample.SampleApplications;
import com.careervp.vpr.job.JobKey;
import com.careervp.vpr.report.VprRequest;
import com.careervp.vpr.report.VprRequestJson;

/// Bodies of valid requests, each of another made-up person for another application.
final class ApplicationBodies {
    private final SampleApplications samples = new SampleApplications();
    private final long firstSeed;

    ApplicationBodies(long firstSeed) {
        this.firstSeed = firstSeed;
    }

    SampleApplication application(int number) {
        return samples.application(firstSeed + number);
    }

    String body(int number) {
        SampleApplication application = application(number);
        return VprRequestJson.write(new VprRequest(
                new JobKey(application.userId() + "-" + number, application.applicationId()),
                application.material().posting(),
                application.material().gapResponses(),
                application.material().cv()));
    }
}
