package com.careervp.console.core.jobs;

import java.util.List;

/// @param groups the most frequent first
/// @param examined how many failures were found
/// @param complete whether everything was looked through
public record FailureSummary(List<FailureGroup> groups, int examined, boolean complete) {
    public FailureSummary {
        groups = List.copyOf(groups);
    }
}
