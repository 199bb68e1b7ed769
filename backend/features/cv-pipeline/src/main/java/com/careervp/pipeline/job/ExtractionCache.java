package com.careervp.pipeline.job;

import com.careervp.kernel.career.Cv;
import java.util.Optional;

/// Keeps what was extracted from a file by the hash of its content, for 30 days. All methods block, are safe for use by
/// several threads and throw [com.careervp.kernel.failure.FailureException] when the store does not answer.
public interface ExtractionCache {

    /// @param contentHash SHA-256 of the file, in hexadecimal
    /// @param extractor what it was extracted with: prompt, version and language; another one has another result
    Optional<Cv> find(String contentHash, String extractor);

    void put(String contentHash, String extractor, Cv cv);
}
