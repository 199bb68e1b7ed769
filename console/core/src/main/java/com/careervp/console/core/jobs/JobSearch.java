package com.careervp.console.core.jobs;

import com.careervp.console.core.environment.Page;
import com.careervp.contract.JobStatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers a filter with the fewest reads: by id, by user, or by state and day.
final class JobSearch {
    /// Reads of one page; more are for the next page, so that an answer never takes long.
    private static final int READS = 24;
    private static final int READ_SIZE = 200;
    private static final int FULL_ID = 36;

    private final JobStores stores;

    JobSearch(JobStores stores) {
        this.stores = stores;
    }

    JobPage page(JobFilter filter, String token, int limit) {
        Optional<String> id = filter.only(JobFilter.Field.ID).or(() -> idLike(filter));
        JobStore store = filter.kinds().isEmpty() ? stores : stores.only(filter.kinds());
        if (id.isPresent() && id.get().length() == FULL_ID) {
            List<Job> found =
                    store.find(id.get()).stream().filter(filter::accepts).toList();
            return new JobPage(found, 1, null, "searched by id");
        }
        List<JobQuery> queries = queries(filter);
        Cursor cursor = Cursor.of(token);
        List<Job> found = new ArrayList<>();
        long examined = 0;
        int reads = 0;
        while (cursor.query() < queries.size() && found.size() < limit && reads < READS) {
            Page<Job> page =
                    store.query(queries.get(cursor.query()), cursor.token(), Math.min(READ_SIZE, limit - found.size()));
            reads++;
            examined += page.items().size();
            page.items().stream()
                    .filter(job -> filter.accepts(job) && onDay(filter, job))
                    .forEach(found::add);
            cursor = cursor.after(page.nextToken());
        }
        found.sort(Comparator.comparing((Job job) -> job.times().createdAt()).reversed());
        boolean more = cursor.query() < queries.size();
        return new JobPage(found, examined, more ? cursor.text() : null, note(filter, examined, more));
    }

    /// A bare full id is looked up by key.
    private static Optional<String> idLike(JobFilter filter) {
        return filter.only(JobFilter.Field.ANY)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    private static List<JobQuery> queries(JobFilter filter) {
        Optional<String> user = filter.only(JobFilter.Field.USER);
        if (user.isPresent()) {
            return List.of(new JobQuery.ByUser(user.get()));
        }
        List<JobStatus> statuses = filter.statuses().isEmpty()
                ? List.of(JobStatus.FAILED, JobStatus.PROCESSING, JobStatus.PENDING, JobStatus.COMPLETED)
                : filter.statuses().stream().sorted().toList();
        return filter.days().stream()
                .flatMap(day -> statuses.stream().map(status -> byDay(status, day)))
                .toList();
    }

    private static JobQuery byDay(JobStatus status, LocalDate day) {
        return new JobQuery.ByStatusAndDay(status, day);
    }

    /// By user every day is read; a day that was asked for is then a filter.
    private static boolean onDay(JobFilter filter, Job job) {
        return filter.only(JobFilter.Field.USER).isEmpty()
                || !filter.dayGiven()
                || filter.days().contains(LocalDate.ofInstant(job.times().createdAt(), ZoneOffset.UTC));
    }

    private static String note(JobFilter filter, long examined, boolean more) {
        String where = filter.only(JobFilter.Field.USER).isPresent()
                ? "of the user"
                : "that came into their state on "
                        + String.join(", ", days(filter).toList()) + " (UTC)";
        return "read " + examined + " records " + where + (more ? "; more exist" : "; that was all") + leftOut(filter);
    }

    /// Tailored CVs have no index of states: a day and a state do not lead to them.
    private static String leftOut(JobFilter filter) {
        boolean byUser = filter.only(JobFilter.Field.USER).isPresent();
        return byUser || !filter.wants(JobKind.TAILORING)
                ? ""
                : "; tailored CVs are found only with user: or by their full id";
    }

    private static Stream<String> days(JobFilter filter) {
        return filter.days().stream().map(LocalDate::toString);
    }

    /// Where the search stands: which query, and where within it.
    private record Cursor(int query, String token) {

        static Cursor of(String text) {
            if (text.isEmpty()) {
                return new Cursor(0, "");
            }
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            return new Cursor(Integer.parseInt(plain.substring(0, bar)), plain.substring(bar + 1));
        }

        Cursor after(@Nullable String next) {
            return next == null ? new Cursor(query + 1, "") : new Cursor(query, next);
        }

        String text() {
            return Base64.getUrlEncoder().encodeToString((query + "|" + token).getBytes(StandardCharsets.UTF_8));
        }
    }
}
