package com.careervp.vpr.report;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of writing a report.
public sealed interface ReportOutcome {

    /// It is stored.
    record Written(StoredReport report) implements ReportOutcome {}

    /// There is none, and trying again with the same input would not help.
    ///
    /// @param code one of [com.careervp.contract.ErrorCodes]
    record Rejected(String code, String message) implements ReportOutcome {}

    /// There is none yet; another try may well succeed.
    ///
    /// @param code one of [com.careervp.contract.ErrorCodes]
    /// @param pause how long the model asked to wait, or null
    record TryAgain(String code, String message, @Nullable Duration pause) implements ReportOutcome {

        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(pause);
        }
    }
}
