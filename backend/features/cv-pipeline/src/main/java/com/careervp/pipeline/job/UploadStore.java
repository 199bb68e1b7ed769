package com.careervp.pipeline.job;

import com.careervp.contract.PipelineOutput;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Keeps uploaded files and what is made of them. All methods block, are safe for use by several threads and throw
/// [com.careervp.kernel.failure.FailureException] when the store does not answer.
public interface UploadStore {

    void putUpload(Upload upload, byte[] pdf);

    /// Empty where the file is not there, or not any more.
    Optional<byte[]> upload(String jobId);

    /// Stores an output; the same again replaces it.
    void putOutput(String jobId, PipelineOutput output, byte[] content);

    Optional<byte[]> output(String jobId, PipelineOutput output);

    /// A link with which anybody reads the output for a while.
    ///
    /// @param fileName how a browser names the file that it saves
    URI link(String jobId, PipelineOutput output, String fileName, Duration validFor);
}
