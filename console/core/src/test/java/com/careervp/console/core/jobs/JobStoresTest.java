package com.careervp.console.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.careervp.console.core.environment.Page;
import com.careervp.console.core.fake.InMemoryJobStore;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobStoresTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final JobQuery COMPLETED = new JobQuery.ByStatusAndDay(JobStatus.COMPLETED, DAY);

    private final InMemoryJobStore reports = new InMemoryJobStore(JobKind.VPR);
    private final InMemoryJobStore uploads = new InMemoryJobStore(JobKind.PIPELINE);
    private final InMemoryJobStore tailored = new InMemoryJobStore(JobKind.TAILORING);
    private final JobStores stores =
            new JobStores(Map.of(JobKind.VPR, reports, JobKind.PIPELINE, uploads, JobKind.TAILORING, tailored));

    private void completed(InMemoryJobStore store, JobKind kind, String id, Instant at) {
        store.put(SampleJobs.of(kind, id, JobStatus.COMPLETED, at), "{}");
    }

    private List<Page<Job>> pages(JobStores from, JobQuery query, int limit) {
        List<Page<Job>> pages = new ArrayList<>();
        @Nullable String token = "";
        while (token != null) {
            Page<Job> page = from.query(query, token, limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.items())
                    .extracting(job -> job.times().createdAt())
                    .isSortedAccordingTo((one, other) -> other.compareTo(one));
            pages.add(page);
            token = page.nextToken();
        }
        return pages;
    }

    private static List<String> ids(Page<Job> page) {
        return page.items().stream().map(Job::jobId).toList();
    }

    private static List<String> all(List<Page<Job>> pages) {
        return pages.stream().flatMap(page -> ids(page).stream()).toList();
    }

    @Test
    void aBusyKindHidesNoOther() {
        for (int i = 0; i < 300; i++) {
            completed(reports, JobKind.VPR, "report-" + i, NOON.minusSeconds(i));
        }
        for (int i = 0; i < 8; i++) {
            completed(uploads, JobKind.PIPELINE, "upload-" + i, NOON.minusSeconds(5_000 + i));
        }
        List<Page<Job>> pages = pages(stores, COMPLETED, 10);
        assertThat(ids(pages.getFirst()))
                .hasSize(10)
                .filteredOn(id -> id.startsWith("upload"))
                .hasSize(5);
        assertThat(ids(pages.get(1))).filteredOn(id -> id.startsWith("upload")).hasSize(3);
        assertThat(all(pages)).hasSize(308).doesNotHaveDuplicates();
        assertThat(pages).hasSize(31);
    }

    @Test
    void aPageOfOneIsEachKindsInTurn() {
        for (int i = 0; i < 3; i++) {
            completed(reports, JobKind.VPR, "report-" + i, NOON.minusSeconds(i));
            completed(uploads, JobKind.PIPELINE, "upload-" + i, NOON.minusSeconds(i));
        }
        List<Page<Job>> pages = pages(stores, COMPLETED, 1);
        assertThat(all(pages)).containsExactly("upload-0", "report-0", "upload-1", "report-1", "upload-2", "report-2");
    }

    @Test
    void aQuietKindLeavesItsShareToTheOthers() {
        for (int i = 0; i < 20; i++) {
            completed(reports, JobKind.VPR, "report-" + i, NOON.minusSeconds(i));
        }
        completed(uploads, JobKind.PIPELINE, "upload-0", NOON);
        assertThat(stores.query(COMPLETED, "", 12).items()).hasSize(12);
    }

    @Test
    void aKindThatIsNotAskedIsNotRead() {
        completed(reports, JobKind.VPR, "report", NOON);
        completed(uploads, JobKind.PIPELINE, "upload", NOON);
        JobStores only = stores.only(Set.of(JobKind.PIPELINE));
        assertThat(all(pages(only, COMPLETED, 5))).containsExactly("upload");
        assertThat(only.count(JobStatus.COMPLETED, DAY, 100)).isEqualTo(1);
        assertThat(only.find("report")).isEmpty();
        assertThat(reports.reads()).isZero();
    }

    @Test
    void aUsersJobsAreOfEveryKind() {
        completed(reports, JobKind.VPR, "a", NOON);
        completed(uploads, JobKind.PIPELINE, "a", NOON.minusSeconds(1));
        completed(tailored, JobKind.TAILORING, "a", NOON.minusSeconds(2));
        assertThat(pages(stores, new JobQuery.ByUser("user-a"), 10).getFirst().items())
                .extracting(job -> job.key().kind())
                .containsExactly(JobKind.VPR, JobKind.PIPELINE, JobKind.TAILORING);
        assertThat(all(pages(stores, COMPLETED, 10))).hasSize(2);
    }

    @Test
    void countsAddUpToTheLimit() {
        for (int i = 0; i < 5; i++) {
            completed(reports, JobKind.VPR, "report-" + i, NOON);
            completed(uploads, JobKind.PIPELINE, "upload-" + i, NOON);
        }
        assertThat(stores.count(JobStatus.COMPLETED, DAY, 100)).isEqualTo(10);
        assertThat(stores.count(JobStatus.COMPLETED, DAY, 7)).isEqualTo(7);
        assertThat(stores.count(JobStatus.COMPLETED, DAY, 5)).isEqualTo(5);
    }

    @Test
    void aTokenThatNoPageGaveIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> stores.query(COMPLETED, "nonsense", 5));
        assertThatIllegalArgumentException().isThrownBy(() -> stores.query(COMPLETED, "letter:", 5));
    }
}
