package com.careervp.letter;

import com.careervp.kernel.facts.Violation;
import com.careervp.kernel.letter.CoverLetter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter as it is kept: with whose it is, what it was written from, how good it is and what it cost.
///
/// @param findings of fact verification; none is critical
/// @param warnings for the person, in plain words
/// @param took from the request to the finished letter, on a real watch
public record StoredLetter(
        Origin origin,
        CoverLetter letter,
        LetterScores scores,
        List<Violation> findings,
        List<String> warnings,
        Effort effort,
        Duration took) {
    public StoredLetter {
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
    }

    /// Whose letter it is and what it was written from.
    ///
    /// @param id of the letter, a UUID
    public record Origin(String id, String userId, String cvId, String jobId, Instant writtenAt) {}

    /// What writing took.
    ///
    /// @param costUsd US dollars of all tries together; null where the price table does not know the model
    /// @param prompt id and version
    public record Effort(
            int inputTokens,
            int outputTokens,
            String model,
            @Nullable BigDecimal costUsd,
            String prompt) {}

    public String id() {
        return origin.id();
    }
}
