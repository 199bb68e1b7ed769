package com.careervp.letter;

import com.careervp.documents.WordLetter;
import com.careervp.kernel.IdSource;
import com.careervp.kernel.career.CareerMaterial;
import com.careervp.language.Deadline;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Writes a letter within a request: reads, has it written and checked, scores it, keeps it. Safe for use by several
/// threads.
public final class WriteLetter {
    /// How long the link to the Word file is good. It ends earlier where the credentials that signed it do: those of a
    /// function last some hours ("Sharing objects with presigned URLs" in the S3 user guide).
    public static final Duration LINK_VALIDITY = Duration.ofHours(24);

    private final LetterSources sources;
    private final DraftLetter drafts;
    private final LetterStore letters;
    private final Clock clock;
    private final IdSource ids;
    private final LongSupplier nanos;
    private final WordLetter word = new WordLetter();

    /// @param nanos a real watch, however fast the clock runs
    public WriteLetter(
            LetterSources sources,
            DraftLetter drafts,
            LetterStore letters,
            Clock clock,
            IdSource ids,
            LongSupplier nanos) {
        this.sources = sources;
        this.drafts = drafts;
        this.letters = letters;
        this.clock = clock;
        this.ids = ids;
        this.nanos = nanos;
    }

    /// @param userId who is signed in
    /// @param deadline by when the model must have answered
    /// @throws com.careervp.kernel.failure.FailureException when a store does not answer
    public LetterOutcome write(LetterRequest request, String userId, Deadline deadline) {
        long start = nanos.getAsLong();
        return switch (sources.read(request, userId)) {
            case LetterSources.Read.Refused(LetterOutcome.Refused why) -> why;
            case LetterSources.Read.Found(CareerMaterial material, @Nullable ObjectNode report) ->
                switch (drafts.write(material, report, request.preferences(), deadline)) {
                    case DraftLetter.Outcome.Failed(LetterOutcome.Failed why) -> why;
                    case DraftLetter.Outcome.Passed(LetterDraft draft) -> kept(request, userId, material, draft, start);
                };
        };
    }

    private LetterOutcome kept(
            LetterRequest request, String userId, CareerMaterial material, LetterDraft draft, long start) {
        LetterPreferences preferences = request.preferences();
        LetterScores scores = LetterScores.of(draft.letter(), material, preferences.tone(), draft.verification());
        List<String> warnings = LetterWarnings.of(
                draft.letter(),
                preferences,
                material,
                scores,
                draft.verification().warnings());
        StoredLetter.Origin origin =
                new StoredLetter.Origin(ids.next(), userId, request.cvId(), request.jobId(), clock.instant());
        byte[] file = word.write(
                draft.letter(), material.cv().contact(), LocalDate.ofInstant(origin.writtenAt(), ZoneOffset.UTC));
        StoredLetter stored = new StoredLetter(
                origin,
                draft.letter(),
                scores,
                draft.verification().warnings(),
                warnings,
                draft.effort(),
                Duration.ofNanos(nanos.getAsLong() - start));
        letters.put(stored, file);
        return new LetterOutcome.Written(stored, letters.link(stored.id(), LINK_VALIDITY));
    }
}
