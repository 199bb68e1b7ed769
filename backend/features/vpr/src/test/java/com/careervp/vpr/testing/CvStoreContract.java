package com.careervp.vpr.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.Cv;
import com.careervp.vpr.report.CvStore;
import com.careervp.vpr.report.StoredCv;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every CV store does. Subclasses give a store, which may be shared between the tests.
public abstract class CvStoreContract {
    private final String user = "user-" + UUID.randomUUID();

    protected abstract CvStore store();

    @Test
    public void aUserWithoutACvHasNone() {
        assertThat(store().newest(user)).isEmpty();
    }

    @Test
    public void theNewestVersionIsRead() {
        for (int version = 1; version <= 12; version++) {
            store().remember(user, cv("version " + version));
        }

        assertThat(store().newest(user)).contains(new StoredCv(12, cv("version 12")));
    }

    @Test
    public void rememberingTheNewestAgainMakesNoVersion() {
        store().remember(user, cv("a"));
        store().remember(user, cv("a"));

        assertThat(store().newest(user)).contains(new StoredCv(1, cv("a")));
    }

    @Test
    public void anOlderCvThatComesBackIsANewVersion() {
        store().remember(user, cv("a"));
        store().remember(user, cv("b"));
        store().remember(user, cv("a"));

        assertThat(store().newest(user)).contains(new StoredCv(3, cv("a")));
    }

    @Test
    public void usersHaveTheirOwn() {
        store().remember(user, cv("a"));

        assertThat(store().newest(user + "-other")).isEmpty();
    }

    private static Cv cv(String summary) {
        Cv cv = Samples.cv();
        return new Cv(
                cv.contact(),
                summary,
                cv.positions(),
                cv.education(),
                cv.certifications(),
                List.of("Fördern & führen"),
                cv.languages(),
                cv.language());
    }
}
