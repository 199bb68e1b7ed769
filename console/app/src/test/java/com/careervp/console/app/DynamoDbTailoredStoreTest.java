package com.careervp.console.app;

import com.careervp.console.core.contract.TailoredStoreContract;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.console.core.services.DocumentServices;
import com.careervp.console.core.services.Pipeline;
import com.careervp.console.core.services.PipelineRun;
import com.careervp.console.core.services.TryPipeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tailored CVs that the product's function wrote.
@OnSandbox
class DynamoDbTailoredStoreTest extends TailoredStoreContract {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SharedSandbox sandbox;

    DynamoDbTailoredStoreTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    protected JobStore store() {
        return sandbox.ports().jobs().only(Set.of(JobKind.TAILORING));
    }

    @Override
    protected List<String> tailored(String user, int count) {
        TryPipeline.Started upload = new Person(sandbox, user).upload();
        PipelineRun run = new Pipeline(sandbox.signIn().as(user), sandbox.timing())
                .follow(upload.jobId(), PATIENCE, look -> look.cvId().isPresent(), look -> {});
        if (run.cvId().isEmpty()) {
            throw new IllegalStateException("no CV was extracted: " + run);
        }
        DocumentServices documents = new DocumentServices(sandbox.signIn().as(user), user);
        String posting = upload.postingId().orElseThrow();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(documents
                    .tailor("application-" + i, posting, 1)
                    .content()
                    .at("/data/artifact/artifact_id")
                    .asText());
        }
        return ids;
    }
}
