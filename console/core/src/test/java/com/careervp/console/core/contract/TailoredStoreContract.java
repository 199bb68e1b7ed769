package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.environment.Page;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.core.jobs.JobQuery;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a store of tailored CVs must do.
public abstract class TailoredStoreContract {

    protected abstract JobStore store();

    /// Has CVs tailored for one person, each for the applications `application-0`, `application-1` and so on.
    ///
    /// @return their ids, oldest first
    protected abstract List<String> tailored(String user, int count);

    private List<Job> ofUser(String user, int limit) {
        List<Job> found = new ArrayList<>();
        @Nullable String token = "";
        while (token != null) {
            Page<Job> page = store().query(new JobQuery.ByUser(user), token, limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            found.addAll(page.items());
            token = page.nextToken();
        }
        return found;
    }

    @Test
    void aPersonsTailoredCvsComeNewestFirstAndToTheEnd() {
        String user = "user-" + UUID.randomUUID();
        List<String> ids = tailored(user, 3);
        assertThat(ofUser(user, 2)).extracting(Job::jobId).containsExactlyElementsOf(ids.reversed());
        assertThat(ofUser(user, 50)).allMatch(job -> job.status() == JobStatus.COMPLETED);
        assertThat(ofUser("user-" + UUID.randomUUID(), 5)).isEmpty();
    }

    @Test
    void oneIsFoundByItsIdWithWhatItIsAndWhatItMade() {
        String user = "user-" + UUID.randomUUID();
        String id = tailored(user, 1).getFirst();
        Job job = store().find(id).orElseThrow();
        assertThat(job.key()).isEqualTo(new JobKey(id, JobKind.TAILORING, user, "application-0"));
        assertThat(job.times().createdAt())
                .isEqualTo(ofUser(user, 1).getFirst().times().createdAt());
        assertThat(job.times().completedAt()).isEqualTo(job.times().createdAt());
        assertThat(job.work().facts()).containsEntry("cv version", "1");
        assertThat(job.work().outputs())
                .extracting(JobOutput::fileName)
                .containsExactly("tailored-cv.json", "tailored-cv.docx");
        for (JobOutput output : job.work().outputs()) {
            assertThat(store().content(job.key(), output.key()))
                    .hasValueSatisfying(content -> assertThat(content).isNotEmpty());
        }
        assertThat(store().input(job.key()))
                .hasValueSatisfying(input -> assertThat(input).contains("\"application_id\":\"application-0\""));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(store().find(UUID.randomUUID().toString())).isEmpty();
        assertThat(store().find("../results/secret")).isEmpty();
        JobKey gone = new JobKey(UUID.randomUUID().toString(), JobKind.TAILORING, "u", "a");
        assertThat(store().input(gone)).isEmpty();
        assertThat(store().content(gone, "tailored/" + gone.jobId() + ".json")).isEmpty();
    }

    @Test
    void theyHaveNoStatesAndNothingAboutThemChanges() {
        String user = "user-" + UUID.randomUUID();
        String id = tailored(user, 1).getFirst();
        Job job = store().find(id).orElseThrow();
        LocalDate day = LocalDate.ofInstant(job.times().createdAt(), ZoneOffset.UTC);
        assertThat(store().query(new JobQuery.ByStatusAndDay(JobStatus.COMPLETED, day), "", 10))
                .isEqualTo(Page.last(List.of()));
        assertThat(store().count(JobStatus.COMPLETED, day, 10)).isZero();
        Instant later = job.times().createdAt().plusSeconds(60);
        assertThat(store().reopen(job.key(), later)).isFalse();
        assertThat(store().cancel(job.key(), "not wanted", later)).isFalse();
        store().noteMessage(job.key(), "message-1", later);
        assertThat(store().find(id)).contains(job);
    }
}
