package com.careervp.infra.career;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.HandlerClasses;
import com.careervp.infra.functions.FunctionSpec;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.platform.Platform;
import java.time.Duration;
import java.util.Map;
import software.amazon.awscdk.services.lambda.Code;

/// Job postings: stored once, then named by their id wherever a document is asked for.
public final class CareerService {

    public CareerService(Platform platform, CareerStorage careers, Code code) {
        ProductFunction postings = platform.functions()
                .create(new FunctionSpec(
                        "JobPostings",
                        platform.config().names().postingsFunction(),
                        HandlerClasses.JOB_POSTINGS,
                        code,
                        256,
                        Duration.ofSeconds(10),
                        true,
                        null,
                        Map.of(
                                EnvironmentVariables.POSTINGS_TABLE,
                                careers.postingsTable().getTableName())));
        careers.allowWritingPostings(postings);
        platform.api().route("POST", "/api/job-postings", postings);
        platform.api().route("GET", "/api/job-postings/{job_id}", postings);
        platform.alarms().function(postings);
    }
}
