package com.careervp.letter;

import java.net.URI;
import java.time.Duration;

/// Port: keeps letters. All methods block, are safe for use by several threads and throw
/// [com.careervp.kernel.failure.FailureException] when the store does not answer.
public interface LetterStore {

    /// Keeps a letter in both forms. The id is new with every letter: a repeated request is another letter.
    ///
    /// @param word the Word file
    void put(StoredLetter letter, byte[] word);

    /// A link by which whoever has it gets the Word file.
    URI link(String letterId, Duration validFor);
}
