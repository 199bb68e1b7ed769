package com.careervp.tailoring.artifact;

import com.careervp.tailoring.testing.ArtifactStoreContract;
import com.careervp.tailoring.testing.InMemoryArtifactStore;

class InMemoryArtifactStoreTest extends ArtifactStoreContract {
    private final InMemoryArtifactStore store = new InMemoryArtifactStore();

    @Override
    protected ArtifactStore store() {
        return store;
    }
}
