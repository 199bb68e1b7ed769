package com.careervp.console.core.jobs;

import java.util.List;

/// @param groups the most frequent first
/// @param examined how many failed jobs were read
/// @param complete whether those were all
public record FailureSummary(List<FailureGroup> groups, int examined, boolean complete) {
    public FailureSummary {
        groups = List.copyOf(groups);
    }
}
