package com.careervp.letter.testing;

import com.careervp.kernel.failure.Failure;
import com.careervp.letter.LetterStore;
import com.careervp.letter.StoredLetter;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Letters in memory.
public final class InMemoryLetterStore implements LetterStore {
    private final Map<String, StoredLetter> letters = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private boolean broken;

    /// From now on nothing can be kept.
    public void breakDown() {
        broken = true;
    }

    @Override
    public void put(StoredLetter letter, byte[] word) {
        if (broken) {
            throw new Failure.Unreachable("storing a letter: no answer", null).asException(null);
        }
        letters.put(letter.id(), letter);
        files.put(letter.id(), word.clone());
    }

    @Override
    public URI link(String letterId, Duration validFor) {
        return URI.create("https://letters.example/" + letterId + "?seconds=" + validFor.toSeconds());
    }

    public Map<String, StoredLetter> letters() {
        return letters;
    }

    public byte[] file(String id) {
        return files.getOrDefault(id, new byte[0]);
    }
}
