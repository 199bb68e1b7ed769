package com.careervp.vpr.report;

import com.careervp.kernel.career.Cv;
import java.util.Optional;

/// Keeps the versions of the users' CVs. All methods block, are safe for use by several threads and throw
/// [com.careervp.kernel.failure.FailureException] when the store does not answer.
public interface CvStore {

    /// The user's newest CV; empty where the user has none.
    Optional<StoredCv> newest(String userId);

    /// Makes the CV the user's newest. Writes nothing when it already is, so that repeating the call does no harm.
    void remember(String userId, Cv cv);
}
