package com.careervp.pipeline.dashboard;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.feedback.CvFeedback;
import com.careervp.kernel.match.MatchReport;
import com.careervp.pipeline.job.PipelineJob;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the dashboard shows.
///
/// @param match null where there was no posting to match with, or the matching failed
/// @param feedback null where it failed
/// @param at when the page was made
public record DashboardContent(
        PipelineJob job,
        Cv cv,
        @Nullable MatchReport match,
        @Nullable CvFeedback feedback,
        Instant at) {

    Optional<MatchReport> matchReport() {
        return Optional.ofNullable(match);
    }

    Optional<CvFeedback> cvFeedback() {
        return Optional.ofNullable(feedback);
    }
}
