package com.careervp.console.core.jobs;

import com.careervp.console.core.environment.Page;
import com.careervp.contract.JobStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The jobs of every kind as one store. A page is shared between the kinds, so that a busy one hides no other, and is
/// sorted newest first; its token says how far each kind was read.
public final class JobStores implements JobStore {
    private static final String BETWEEN = ";";
    private static final String AFTER_KIND = ":";

    private final Map<JobKind, JobStore> stores;

    /// @param stores one for each kind that is there
    public JobStores(Map<JobKind, JobStore> stores) {
        this.stores = new EnumMap<>(JobKind.class);
        this.stores.putAll(stores);
    }

    /// The same without the kinds that are not named.
    public JobStores only(Set<JobKind> kinds) {
        return new JobStores(stores.entrySet().stream()
                .filter(store -> kinds.contains(store.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Optional<JobStore> of(JobKey job) {
        return Optional.ofNullable(stores.get(job.kind()));
    }

    @Override
    public Optional<Job> find(String jobId) {
        return stores.values().stream()
                .map(store -> store.find(jobId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Page<Job> query(JobQuery query, String token, int limit) {
        List<Position> open = token.isEmpty() ? beginning() : Position.of(token);
        List<Position> asked = new ArrayList<>();
        List<Position> waiting = new ArrayList<>();
        List<Job> found = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Position position = open.get(i);
            @Nullable JobStore store = stores.get(position.kind());
            int share = Math.ceilDiv(limit - found.size(), open.size() - i);
            if (store == null) {
                continue;
            }
            if (share == 0) {
                waiting.add(position);
                continue;
            }
            Page<Job> page = store.query(query, position.token(), share);
            found.addAll(page.items());
            @Nullable String next = page.nextToken();
            if (next != null) {
                asked.add(new Position(position.kind(), next));
            }
        }
        found.sort(Comparator.comparing((Job job) -> job.times().createdAt()).reversed());
        // who had no turn is first in the next one
        waiting.addAll(asked);
        return new Page<>(found, waiting.isEmpty() ? null : Position.text(waiting));
    }

    /// The quieter kinds first: what they leave of their shares is the busier ones'.
    private List<Position> beginning() {
        return List.copyOf(stores.keySet()).reversed().stream()
                .map(kind -> new Position(kind, ""))
                .toList();
    }

    @Override
    public long count(JobStatus status, LocalDate day, long limit) {
        long count = 0;
        for (JobStore store : stores.values()) {
            count += store.count(status, day, limit - count);
            if (count >= limit) {
                return limit;
            }
        }
        return count;
    }

    @Override
    public Optional<String> input(JobKey job) {
        return of(job).flatMap(store -> store.input(job));
    }

    @Override
    public Optional<byte[]> content(JobKey job, String key) {
        return of(job).flatMap(store -> store.content(job, key));
    }

    @Override
    public boolean reopen(JobKey job, Instant at) {
        return of(job).map(store -> store.reopen(job, at)).orElse(false);
    }

    @Override
    public boolean cancel(JobKey job, String message, Instant at) {
        return of(job).map(store -> store.cancel(job, message, at)).orElse(false);
    }

    @Override
    public void noteMessage(JobKey job, String messageId, Instant at) {
        of(job).ifPresent(store -> store.noteMessage(job, messageId, at));
    }

    /// How far one kind was read.
    private record Position(JobKind kind, String token) {

        static List<Position> of(String text) {
            List<Position> positions = new ArrayList<>();
            for (String part : text.split(BETWEEN, -1)) {
                int end = part.indexOf(AFTER_KIND);
                Optional<JobKind> kind = end < 0 ? Optional.empty() : JobKind.of(part.substring(0, end));
                if (kind.isEmpty()) {
                    throw new IllegalArgumentException("page token is \"" + text + "\", expected one that a page gave");
                }
                positions.add(new Position(kind.orElseThrow(), decoded(part.substring(end + 1))));
            }
            return positions;
        }

        static String text(List<Position> positions) {
            return positions.stream()
                    .map(position -> position.kind().id() + AFTER_KIND + encoded(position.token()))
                    .collect(Collectors.joining(BETWEEN));
        }

        private static String encoded(String token) {
            return Base64.getUrlEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
        }

        private static String decoded(String token) {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        }
    }
}
