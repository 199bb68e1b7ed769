package com.careervp.vpr.report;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.career.JobPosting;
import com.careervp.vpr.job.JobKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a report is asked for with.
///
/// @param givenCv the CV of the request, or null to write from the newest one stored for the user
public record VprRequest(
        JobKey key,
        JobPosting posting,
        List<GapResponse> gapResponses,
        @Nullable Cv givenCv) {

    public VprRequest {
        gapResponses = List.copyOf(gapResponses);
    }

    public Optional<Cv> cv() {
        return Optional.ofNullable(givenCv);
    }
}
