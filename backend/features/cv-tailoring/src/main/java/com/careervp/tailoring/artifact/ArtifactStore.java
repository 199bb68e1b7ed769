package com.careervp.tailoring.artifact;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps tailored CVs for [TailoredArtifact#KEPT]. Everybody sees only their own. All methods block, are safe for use
/// by
/// several threads and throw [com.careervp.kernel.failure.FailureException] when the store does not answer.
public interface ArtifactStore {

    /// The user's newest artifact of a request, if it was made at that time or later.
    ///
    /// @param requestDigest see [com.careervp.tailoring.request.TailoringRequestJson#digest]
    Optional<TailoredArtifact> find(String userId, String applicationId, String requestDigest, Instant since);

    /// The version of the user's newest artifact of an application; 0 where there is none.
    int newestVersion(String userId, String applicationId);

    /// Stores the artifact and its Word file. The record comes last: what it names is there.
    ///
    /// @return false where the application has another artifact of the same millisecond; nothing is lost by trying
    ///     again with a later one
    boolean put(TailoredArtifact artifact, byte[] word);

    /// A link that anybody can read the object at the key with, until the time is over. Made without a call.
    URI link(String key, Duration validFor);
}
