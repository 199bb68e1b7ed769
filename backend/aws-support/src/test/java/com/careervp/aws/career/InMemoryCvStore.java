package com.careervp.aws.career;

import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.StoredCv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// CV versions in memory.
public final class InMemoryCvStore implements CvStore {
    private final Map<String, List<StoredCv>> versions = new HashMap<>();

    @Override
    public synchronized Optional<StoredCv> newest(String userId) {
        List<StoredCv> stored = versions.getOrDefault(userId, List.of());
        return stored.isEmpty() ? Optional.empty() : Optional.of(stored.getLast());
    }

    @Override
    public synchronized Optional<StoredCv> version(String userId, int version) {
        return versions.getOrDefault(userId, List.of()).stream()
                .filter(stored -> stored.version() == version)
                .findFirst();
    }

    @Override
    public synchronized Access<StoredCv> read(String cvId, String readerId) {
        return versions.values().stream()
                .flatMap(List::stream)
                .filter(stored -> stored.id().equals(cvId))
                .findFirst()
                .map(stored ->
                        stored.userId().equals(readerId) ? new Access.Granted<>(stored) : new Access.Denied<StoredCv>())
                .orElseGet(Access.Missing::new);
    }

    @Override
    public synchronized StoredCv remember(String userId, Cv cv) {
        return remember(userId, cv, UUID.randomUUID().toString());
    }

    @Override
    public synchronized StoredCv remember(String userId, Cv cv, String cvId) {
        List<StoredCv> stored = versions.computeIfAbsent(userId, _ -> new ArrayList<>());
        if (!stored.isEmpty() && stored.getLast().cv().equals(cv)) {
            return stored.getLast();
        }
        return stored.stream()
                .filter(version -> version.id().equals(cvId))
                .findFirst()
                .orElseGet(() -> {
                    stored.add(new StoredCv(cvId, userId, stored.size() + 1, cv));
                    return stored.getLast();
                });
    }

    /// How many versions there are of all users together.
    public synchronized int size() {
        return versions.values().stream().mapToInt(List::size).sum();
    }
}
