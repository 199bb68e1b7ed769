package com.careervp.vpr.testing;

import com.careervp.vpr.report.ResultStore;
import com.careervp.vpr.report.StoredReport;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Reports in memory.
public final class InMemoryResultStore implements ResultStore {
    private final Map<String, StoredReport> reports = new ConcurrentHashMap<>();

    @Override
    public void put(StoredReport report) {
        reports.put(report.jobId(), report);
    }

    @Override
    public Optional<StoredReport> find(String jobId) {
        return Optional.ofNullable(reports.get(jobId));
    }

    @Override
    public URI link(String key, Duration validFor) {
        return URI.create("https://results.example/" + key + "?expires=" + validFor.toSeconds());
    }

    public int size() {
        return reports.size();
    }
}
