package com.careervp.console.core.jobs;

import java.time.Instant;

/// One thing that happened to a job.
///
/// @param source where it is known from
/// @param trouble whether it is a failure
public record TimelineEntry(Instant at, Source source, String text, boolean trouble) {

    /// Where an entry is known from.
    public enum Source {
        REQUEST,
        RECORD,
        MESSAGE,
        LOG
    }
}
