package com.careervp.aws.career;

import static com.careervp.aws.career.CareerSamples.cv;
import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.StoredCv;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every CV store does. Subclasses give a store, which may be shared between the tests.
public abstract class CvStoreContract {
    private final String user = "user-" + UUID.randomUUID();

    protected abstract CvStore store();

    @Test
    public void aUserWithoutACvHasNone() {
        assertThat(store().newest(user)).isEmpty();
        assertThat(store().version(user, 1)).isEmpty();
    }

    @Test
    public void theNewestVersionIsRead() {
        for (int version = 1; version <= 12; version++) {
            store().remember(user, cv("version " + version));
        }

        StoredCv newest = store().newest(user).orElseThrow();
        assertThat(newest.version()).isEqualTo(12);
        assertThat(newest.cv()).isEqualTo(cv("version 12"));
        assertThat(newest.userId()).isEqualTo(user);
    }

    @Test
    public void everyOlderVersionStaysReadable() {
        StoredCv first = store().remember(user, cv("a"));
        store().remember(user, cv("b"));

        assertThat(store().version(user, 1)).contains(first);
        assertThat(store().version(user, 3)).isEmpty();
    }

    @Test
    public void rememberingTheNewestAgainMakesNoVersion() {
        StoredCv first = store().remember(user, cv("a"));

        assertThat(store().remember(user, cv("a"))).isEqualTo(first);
        assertThat(store().newest(user)).contains(first);
    }

    @Test
    public void anOlderCvThatComesBackIsANewVersion() {
        StoredCv first = store().remember(user, cv("a"));
        store().remember(user, cv("b"));
        StoredCv third = store().remember(user, cv("a"));

        assertThat(third.version()).isEqualTo(3);
        assertThat(third.id()).isNotEqualTo(first.id());
    }

    @Test
    public void whatIsRememberedUnderAnIdIsOneVersionEvenWhenANewerOneCameBetween() {
        String id = UUID.randomUUID().toString();
        StoredCv first = store().remember(user, cv("a"), id);
        store().remember(user, cv("b"));

        assertThat(first.id()).isEqualTo(id);
        assertThat(store().remember(user, cv("a"), id)).isEqualTo(first);
        assertThat(store().newest(user).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    public void theNewestUnderAnotherIdMakesNoVersionEither() {
        StoredCv first = store().remember(user, cv("a"));

        assertThat(store().remember(user, cv("a"), UUID.randomUUID().toString()))
                .isEqualTo(first);
    }

    @Test
    public void usersHaveTheirOwn() {
        store().remember(user, cv("a"));

        assertThat(store().newest(user + "-other")).isEmpty();
        assertThat(store().version(user + "-other", 1)).isEmpty();
    }

    @Test
    public void theOwnerReadsAVersionByItsId() {
        StoredCv first = store().remember(user, cv("a"));
        store().remember(user, cv("b"));

        assertThat(store().read(first.id(), user)).isEqualTo(new Access.Granted<>(first));
    }

    @Test
    public void nobodyElseReadsItByItsId() {
        StoredCv first = store().remember(user, cv("a"));

        assertThat(store().read(first.id(), user + "-other")).isEqualTo(new Access.Denied<>());
    }

    @Test
    public void anIdThatNamesNothingIsMissing() {
        store().remember(user, cv("a"));

        assertThat(store().read("00000000-0000-4000-8000-000000000000", user)).isEqualTo(new Access.Missing<>());
    }
}
