package com.careervp.aws.career;

import static com.careervp.aws.career.CareerSamples.posting;
import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.PostingStore;
import com.careervp.kernel.career.StoredPosting;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every store of job postings does. Subclasses give a store, which may be shared between the tests.
public abstract class PostingStoreContract {
    private final String user = "user-" + UUID.randomUUID();

    protected abstract PostingStore store();

    @Test
    public void theOwnerReadsWhatWasStored() {
        StoredPosting stored = store().store(user, posting("Shift Planner"));

        assertThat(stored.posting()).isEqualTo(posting("Shift Planner"));
        assertThat(store().read(stored.id(), user)).isEqualTo(new Access.Granted<>(stored));
    }

    @Test
    public void storingTheSameAgainGivesTheSameId() {
        StoredPosting stored = store().store(user, posting("Shift Planner"));

        assertThat(store().store(user, posting("Shift Planner"))).isEqualTo(stored);
    }

    @Test
    public void anotherPostingOrAnotherUserHasAnotherId() {
        String id = store().store(user, posting("Shift Planner")).id();

        assertThat(store().store(user, posting("Shift Planner II")).id()).isNotEqualTo(id);
        assertThat(store().store(user + "-other", posting("Shift Planner")).id())
                .isNotEqualTo(id);
    }

    @Test
    public void nobodyElseReadsIt() {
        String id = store().store(user, posting("Shift Planner")).id();

        assertThat(store().read(id, user + "-other")).isEqualTo(new Access.Denied<>());
    }

    @Test
    public void anIdThatNamesNothingIsMissing() {
        assertThat(store().read("00000000-0000-4000-8000-000000000000", user)).isEqualTo(new Access.Missing<>());
    }
}
