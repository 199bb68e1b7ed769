package com.careervp.benchmarks.load;

import com.careervp.language.json.CareerJson;
import com.careervp.language.sample.SampleApplication;
import com.careervp.language.sample.SampleApplications;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Bodies of `POST /api/vpr`, every number another made-up person and application.
public final class Applications {
    private final SampleApplications samples = new SampleApplications();
    private final long firstSeed;

    public Applications(long firstSeed) {
        this.firstSeed = firstSeed;
    }

    public String vpr(int number) {
        SampleApplication application = samples.application(firstSeed + number);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("application_id", application.applicationId());
        body.put("user_id", application.userId() + "-" + number);
        body.set("job_posting", CareerJson.write(application.material().posting()));
        body.set("gap_responses", CareerJson.write(application.material().gapResponses()));
        body.set("cv", CareerJson.write(application.material().cv()));
        return body.toString();
    }
}
