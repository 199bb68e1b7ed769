package com.careervp.console.core.jobs;

import com.careervp.console.core.environment.Page;
import com.careervp.contract.JobStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads what failed on a filter's days and groups it by cause: failed jobs of every kind, and uploads that are
/// complete without one of their parts.
final class JobFailures {
    private static final int MOST = 5_000;
    /// Complete uploads that are looked through for failed steps.
    private static final int COMPLETE_READ = 2_000;
    private static final int PAGE = 500;

    private final JobStores stores;

    JobFailures(JobStores stores) {
        this.stores = stores;
    }

    FailureSummary of(JobFilter filter) {
        JobStores asked = filter.kinds().isEmpty() ? stores : stores.only(filter.kinds());
        Reading failed = new Reading(asked, MOST, filter::accepts);
        filter.days().forEach(day -> failed.read(JobStatus.FAILED, day));
        List<Job> found = new ArrayList<>(failed.found);
        boolean complete = failed.complete;
        if (filter.wants(JobKind.PIPELINE)) {
            Reading parts = new Reading(
                    stores.only(Set.of(JobKind.PIPELINE)),
                    COMPLETE_READ,
                    job -> !job.work().failedSteps().isEmpty() && filter.accepts(job));
            filter.days().forEach(day -> parts.read(JobStatus.COMPLETED, day));
            found.addAll(parts.found);
            complete = complete && parts.complete;
        }
        return new FailureSummary(Fingerprints.group(found), found.size(), complete);
    }

    /// Reads day after day until enough was read.
    private static final class Reading {
        private final JobStore store;
        private final int most;
        private final Predicate<Job> wanted;
        private final List<Job> found = new ArrayList<>();
        private int examined;
        private boolean complete = true;

        Reading(JobStore store, int most, Predicate<Job> wanted) {
            this.store = store;
            this.most = most;
            this.wanted = wanted;
        }

        void read(JobStatus status, LocalDate day) {
            @Nullable String token = "";
            while (token != null) {
                if (examined >= most) {
                    complete = false;
                    return;
                }
                Page<Job> page = store.query(new JobQuery.ByStatusAndDay(status, day), token, PAGE);
                examined += page.items().size();
                page.items().stream().filter(wanted).forEach(found::add);
                token = page.nextToken();
            }
        }
    }
}
