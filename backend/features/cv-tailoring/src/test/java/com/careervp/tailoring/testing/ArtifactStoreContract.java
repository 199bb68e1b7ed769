package com.careervp.tailoring.testing;

import static com.careervp.tailoring.testing.TailoringSamples.artifact;
import static com.careervp.tailoring.testing.TailoringSamples.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.tailoring.artifact.ArtifactStore;
import com.careervp.tailoring.artifact.TailoredArtifact;
import com.careervp.tailoring.request.TailoringRequest;
import com.careervp.tailoring.request.TailoringRequestJson;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every artifact store does. Subclasses give a store, which may be shared between the tests.
public abstract class ArtifactStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00.123Z");
    private static final byte[] WORD = {'P', 'K', 3, 4};

    private final String application = "application-" + UUID.randomUUID();
    private final TailoringRequest request = request("user-1", application);

    protected abstract ArtifactStore store();

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private String digest() {
        return TailoringRequestJson.digest(request);
    }

    @Test
    public void anArtifactIsFoundAsItWasStored() {
        TailoredArtifact stored = artifact(request, id(), 1, NOW);

        assertThat(store().put(stored, WORD)).isTrue();

        assertThat(store().find("user-1", application, digest(), NOW)).contains(stored);
    }

    @Test
    public void onlyTheSameRequestOfTheSamePersonFindsItAndOnlyForAWhile() {
        store().put(artifact(request, id(), 1, NOW), WORD);

        assertThat(store().find("user-2", application, digest(), NOW)).isEmpty();
        assertThat(store().find("user-1", application, "another", NOW)).isEmpty();
        assertThat(store().find("user-1", application, digest(), NOW.plusMillis(1)))
                .isEmpty();
    }

    @Test
    public void theNewestOfSeveralIsFoundAndCounted() {
        TailoredArtifact newer = artifact(request, id(), 2, NOW.plusSeconds(1));
        store().put(newer, WORD);
        store().put(artifact(request, id(), 1, NOW), WORD);

        assertThat(store().find("user-1", application, digest(), NOW)).contains(newer);
        assertThat(store().newestVersion("user-1", application)).isEqualTo(2);
    }

    @Test
    public void peopleWhoNameTheirApplicationsAlikeCountApart() {
        store().put(artifact(request, id(), 7, NOW), WORD);

        assertThat(store().newestVersion("user-2", application)).isZero();
    }

    @Test
    public void twoArtifactsOfOneMillisecondAreNotMixedUp() {
        TailoredArtifact first = artifact(request, id(), 1, NOW);
        store().put(first, WORD);

        assertThat(store().put(artifact(request("user-2", application), id(), 1, NOW), WORD))
                .isFalse();
        assertThat(store().find("user-1", application, digest(), NOW)).contains(first);
    }

    @Test
    public void aLinkNamesTheObject() {
        assertThat(store().link("tailored/some.docx", Duration.ofHours(1)).toString())
                .contains("tailored/some.docx");
    }
}
