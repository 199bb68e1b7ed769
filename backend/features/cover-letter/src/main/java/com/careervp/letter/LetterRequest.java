package com.careervp.letter;

import com.careervp.kernel.career.GapResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a letter is to be written from.
///
/// @param cvId which version of a CV
/// @param jobId which stored posting
/// @param application the application on whose report the letter is to build; null where it builds on none
/// @param companyName to whom it is addressed: the person may know better than the posting, which an agency may have
///     published
/// @param jobTitle the role applied for
/// @param description further text of the posting, empty where there is none
public record LetterRequest(
        String cvId,
        String jobId,
        @Nullable String application,
        String companyName,
        String jobTitle,
        String description,
        List<GapResponse> gapResponses,
        LetterPreferences preferences) {
    public LetterRequest {
        gapResponses = List.copyOf(gapResponses);
    }

    public Optional<String> applicationId() {
        return Optional.ofNullable(application);
    }
}
