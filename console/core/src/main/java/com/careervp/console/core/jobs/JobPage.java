package com.careervp.console.core.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Jobs found, newest first within each day.
///
/// @param examined how many records were read to find them
/// @param nextToken what to ask with to go on; null when everything was searched
/// @param note what was searched and what was left out
public record JobPage(
        List<Job> jobs, long examined, @Nullable String nextToken, String note) {
    public JobPage {
        jobs = List.copyOf(jobs);
    }

    public boolean more() {
        return nextToken != null;
    }
}
