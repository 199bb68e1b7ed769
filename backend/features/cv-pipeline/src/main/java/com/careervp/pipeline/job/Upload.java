package com.careervp.pipeline.job;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person uploaded.
///
/// @param id of the job, a UUID v4
/// @param fileName as the person's computer calls the file; shown, never used as a path
/// @param language of the documents to be made: `de`, `en` or `fr`
/// @param posting id of the posting to match against, or null where none was named
/// @param contentHash SHA-256 of the file, in hexadecimal
public record Upload(
        String id,
        String userId,
        String fileName,
        String language,
        @Nullable String posting,
        String contentHash,
        Instant createdAt) {

    public Optional<String> postingId() {
        return Optional.ofNullable(posting);
    }

    /// The file's key in the bucket of uploads.
    public String key() {
        return keyOf(id);
    }

    public static String keyOf(String jobId) {
        return jobId + "/input.pdf";
    }
}
