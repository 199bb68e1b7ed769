package com.careervp.aws.career;

import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.PostingIds;
import com.careervp.kernel.career.PostingStore;
import com.careervp.kernel.career.StoredPosting;
import java.util.HashMap;
import java.util.Map;

/// Job postings in memory.
public final class InMemoryPostingStore implements PostingStore {
    private final Map<String, StoredPosting> postings = new HashMap<>();

    @Override
    public synchronized StoredPosting store(String userId, JobPosting posting) {
        StoredPosting stored = new StoredPosting(PostingIds.of(userId, posting), userId, posting);
        postings.put(stored.id(), stored);
        return stored;
    }

    @Override
    public synchronized Access<StoredPosting> read(String id, String readerId) {
        StoredPosting found = postings.get(id);
        if (found == null) {
            return new Access.Missing<>();
        }
        return found.userId().equals(readerId) ? new Access.Granted<>(found) : new Access.Denied<>();
    }
}
