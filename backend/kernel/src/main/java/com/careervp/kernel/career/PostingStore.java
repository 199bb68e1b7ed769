package com.careervp.kernel.career;

/// Keeps job postings. All methods block, are safe for use by several threads and throw
/// [com.careervp.kernel.failure.FailureException] when the store does not answer.
public interface PostingStore {

    /// Stores the posting for the user. The id follows from the user and the content, so that storing the same posting
    /// again gives the same id and does no harm.
    StoredPosting store(String userId, JobPosting posting);

    /// The posting that the id names, for a reader who may or may not own it.
    Access<StoredPosting> read(String id, String readerId);
}
