package com.careervp.letter;

import com.careervp.kernel.facts.Violation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a request for a letter.
public sealed interface LetterOutcome {

    /// @param download leads to the Word file
    record Written(StoredLetter letter, URI download) implements LetterOutcome {}

    /// The request itself is the reason; the same one would be refused again.
    ///
    /// @param code one of [com.careervp.contract.ErrorCodes]
    record Refused(String code, String message) implements LetterOutcome {}

    /// Nothing is wrong with the request, and there is no letter.
    ///
    /// @param code one of [com.careervp.contract.ErrorCodes]
    /// @param violations what fact verification found, where that is the reason
    /// @param retryAfter how long to wait before another try may succeed; null where waiting does not help
    record Failed(
            String code,
            String message,
            List<Violation> violations,
            @Nullable Duration retryAfter) implements LetterOutcome {
        public Failed {
            violations = List.copyOf(violations);
        }
    }
}
