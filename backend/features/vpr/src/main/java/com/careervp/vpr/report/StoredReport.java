package com.careervp.vpr.report;

import com.careervp.kernel.vpr.VprReport;
import com.careervp.vpr.job.JobResult;
import com.careervp.vpr.job.TokenUsage;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A report as it is kept: with what it was written from and what it cost.
///
/// @param inputDigest SHA-256 of the job's input in hexadecimal, to tell whether a report is of this input
/// @param costUsd US dollars, or null where the price table does not know the model
/// @param prompt id and version of the prompt, e.g. `vpr@1`
public record StoredReport(
        String jobId,
        String inputDigest,
        VprReport report,
        TokenUsage usage,
        @Nullable BigDecimal costUsd,
        String prompt,
        Instant writtenAt) {

    /// Zeros at the end of the cost mean nothing, and JSON drops them.
    public StoredReport {
        costUsd = costUsd == null ? null : costUsd.stripTrailingZeros();
    }

    /// Where the report of a job is kept.
    public static String keyOf(String jobId) {
        return "results/" + jobId + ".json";
    }

    public JobResult result() {
        return new JobResult(keyOf(jobId), usage, costUsd);
    }
}
