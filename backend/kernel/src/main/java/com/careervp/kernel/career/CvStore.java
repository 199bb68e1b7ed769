package com.careervp.kernel.career;

import java.util.Optional;

/// Keeps the versions of the users' CVs, one store for the whole product: what is extracted from an uploaded file
/// becomes a version that every kind of document is then written from. Versions are never changed.
///
/// All methods block, are safe for use by several threads and throw
/// [com.careervp.kernel.failure.FailureException] when the store does not answer.
public interface CvStore {

    /// The user's newest CV; empty where the user has none.
    Optional<StoredCv> newest(String userId);

    /// One version of the user's own CV.
    ///
    /// @param version from 1
    Optional<StoredCv> version(String userId, int version);

    /// The version that the id names, for a reader who may or may not own it.
    Access<StoredCv> read(String cvId, String readerId);

    /// Makes the CV the user's newest and returns it as stored. Writes nothing when it already is, so that repeating
    /// the call does no harm.
    StoredCv remember(String userId, Cv cv);

    /// The same for a caller that may die right after and come again when the user has a newer CV: a version that has
    /// the id is returned and nothing is written, so that one source becomes one version however often it is tried.
    ///
    /// @param cvId the id that a new version gets; the same at each try and of no other CV
    StoredCv remember(String userId, Cv cv, String cvId);
}
