package com.careervp.vpr.testing;

import com.careervp.kernel.career.Cv;
import com.careervp.vpr.report.CvStore;
import com.careervp.vpr.report.StoredCv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// CV versions in memory.
public final class InMemoryCvStore implements CvStore {
    private final Map<String, List<Cv>> versions = new HashMap<>();

    @Override
    public synchronized Optional<StoredCv> newest(String userId) {
        List<Cv> stored = versions.getOrDefault(userId, List.of());
        return stored.isEmpty() ? Optional.empty() : Optional.of(new StoredCv(stored.size(), stored.getLast()));
    }

    @Override
    public synchronized void remember(String userId, Cv cv) {
        List<Cv> stored = versions.computeIfAbsent(userId, id -> new ArrayList<>());
        if (stored.isEmpty() || !stored.getLast().equals(cv)) {
            stored.add(cv);
        }
    }

    /// How many versions there are of all users together.
    public synchronized int size() {
        return versions.values().stream().mapToInt(List::size).sum();
    }
}
