package com.careervp.pipeline.testing;

import com.careervp.contract.PipelineOutput;
import com.careervp.pipeline.job.Upload;
import com.careervp.pipeline.job.UploadStore;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files in memory. Remembers every content that was stored as an output, also what was replaced.
public final class InMemoryUploadStore implements UploadStore {
    private final Map<String, byte[]> uploads = new HashMap<>();
    private final Map<String, List<byte[]>> outputs = new HashMap<>();

    @Override
    public synchronized void putUpload(Upload upload, byte[] pdf) {
        uploads.put(upload.id(), pdf.clone());
    }

    @Override
    public synchronized Optional<byte[]> upload(String jobId) {
        return Optional.ofNullable(uploads.get(jobId)).map(byte[]::clone);
    }

    @Override
    public synchronized void putOutput(String jobId, PipelineOutput output, byte[] content) {
        outputs.computeIfAbsent(output.keyOf(jobId), _ -> new ArrayList<>()).add(content.clone());
    }

    @Override
    public synchronized Optional<byte[]> output(String jobId, PipelineOutput output) {
        List<byte[]> stored = history(jobId, output);
        return stored.isEmpty()
                ? Optional.empty()
                : Optional.of(stored.getLast().clone());
    }

    /// All contents that the output had, the newest last.
    public synchronized List<byte[]> history(String jobId, PipelineOutput output) {
        return List.copyOf(outputs.getOrDefault(output.keyOf(jobId), List.of()));
    }

    @Override
    public URI link(String jobId, PipelineOutput output, String fileName, Duration validFor) {
        return URI.create("https://files.example/" + output.keyOf(jobId) + "?name=" + fileName + "&seconds="
                + validFor.toSeconds());
    }

    /// How many files there are, uploads and outputs together.
    public synchronized int size() {
        return uploads.size() + outputs.size();
    }
}
