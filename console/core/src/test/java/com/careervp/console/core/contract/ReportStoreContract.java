package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.contract.JobAttributes;
import com.careervp.contract.JobStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a store of VPR jobs must do.
public abstract class ReportStoreContract extends JobStoreContract {

    @Override
    protected final JobKind kind() {
        return JobKind.VPR;
    }

    @Test
    void aCompletedJobLeadsToItsResult() {
        String id = completed(user(), "application-1", freshDay(), "{\"vpr\":\"ready\"}");
        Job job = store().find(id).orElseThrow();
        assertThat(job.key().applicationId()).isEqualTo("application-1");
        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(job.run().lastError()).isEmpty();
        assertThat(job.times().processing()).contains(Duration.ofSeconds(59));
        assertThat(store().content(job.key(), job.run().resultKey()))
                .hasValueSatisfying(content -> assertThat(content).asString().isEqualTo("{\"vpr\":\"ready\"}"));
        assertThat(store().content(job.key(), "results/no-such-result.json")).isEmpty();
        assertThat(job.work().outputs()).extracting(JobOutput::fileName).containsExactly("report.json");
        assertThat(job.work().steps()).isEmpty();
    }

    @Test
    void whatHoldsAKeyIsNoJob() {
        assertThat(store().find(JobAttributes.KEY_LOCK_PREFIX + "vpr#u#a")).isEmpty();
    }

    @Test
    void theInputIsGivenAsItWasSent() {
        String id = pending(user(), "a", freshDay(), INPUT);
        assertThat(store().input(key(id))).contains(INPUT);
    }
}
