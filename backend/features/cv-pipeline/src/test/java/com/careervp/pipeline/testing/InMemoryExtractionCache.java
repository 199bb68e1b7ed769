package com.careervp.pipeline.testing;

import com.careervp.kernel.career.Cv;
import com.careervp.pipeline.job.ExtractionCache;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Extractions in memory.
public final class InMemoryExtractionCache implements ExtractionCache {
    private final Map<String, Cv> cvs = new ConcurrentHashMap<>();

    @Override
    public Optional<Cv> find(String contentHash, String extractor) {
        return Optional.ofNullable(cvs.get(contentHash + extractor));
    }

    @Override
    public void put(String contentHash, String extractor, Cv cv) {
        cvs.put(contentHash + extractor, cv);
    }

    public int size() {
        return cvs.size();
    }
}
