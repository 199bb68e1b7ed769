package com.careervp.tailoring.testing;

import com.careervp.tailoring.artifact.ArtifactStore;
import com.careervp.tailoring.artifact.TailoredArtifact;
import com.careervp.tailoring.request.TailoringRequestJson;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Artifacts in memory.
public final class InMemoryArtifactStore implements ArtifactStore {
    private final List<TailoredArtifact> artifacts = new ArrayList<>();

    @Override
    public synchronized Optional<TailoredArtifact> find(
            String userId, String applicationId, String requestDigest, Instant since) {
        return own(userId, applicationId)
                .filter(artifact ->
                        TailoringRequestJson.digest(artifact.request()).equals(requestDigest))
                .filter(artifact -> !artifact.createdAt().isBefore(since))
                .max(Comparator.comparing(TailoredArtifact::createdAt));
    }

    @Override
    public synchronized int newestVersion(String userId, String applicationId) {
        return own(userId, applicationId)
                .max(Comparator.comparing(TailoredArtifact::createdAt))
                .map(TailoredArtifact::version)
                .orElse(0);
    }

    private Stream<TailoredArtifact> own(String userId, String applicationId) {
        return artifacts.stream()
                .filter(artifact -> artifact.request().userId().equals(userId)
                        && artifact.request().applicationId().equals(applicationId));
    }

    @Override
    public synchronized boolean put(TailoredArtifact artifact, byte[] word) {
        boolean taken = artifacts.stream()
                .anyMatch(other -> other.request()
                                .applicationId()
                                .equals(artifact.request().applicationId())
                        && other.createdAt().equals(artifact.createdAt()));
        if (!taken) {
            artifacts.add(artifact);
        }
        return !taken;
    }

    @Override
    public URI link(String key, Duration validFor) {
        return URI.create("https://artifacts.example/" + key + "?expires=" + validFor.toSeconds());
    }

    public synchronized List<TailoredArtifact> all() {
        return List.copyOf(artifacts);
    }
}
