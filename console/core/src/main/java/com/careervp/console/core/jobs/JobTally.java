package com.careervp.console.core.jobs;

import java.time.LocalDate;

/// How many jobs of a day (in UTC) are in each state, of every kind that has states.
///
/// @param limit the most that is counted per state; a count that reaches it means "at least"
public record JobTally(LocalDate day, long pending, long processing, long completed, long failed, long limit) {
    public long total() {
        return pending + processing + completed + failed;
    }

    public boolean capped() {
        return pending >= limit || processing >= limit || completed >= limit || failed >= limit;
    }
}
