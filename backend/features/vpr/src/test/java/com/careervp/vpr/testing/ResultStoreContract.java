package com.careervp.vpr.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.validation.Validated;
import com.careervp.kernel.vpr.VprReport;
import com.careervp.language.json.VprReportJson;
import com.careervp.vpr.job.TokenUsage;
import com.careervp.vpr.report.ResultStore;
import com.careervp.vpr.report.StoredReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every result store does. Subclasses give a store, which may be shared between the tests.
public abstract class ResultStoreContract {
    private final String jobId = UUID.randomUUID().toString();

    protected abstract ResultStore store();

    @Test
    public void aReportIsReadAsItWasWritten() {
        StoredReport report = report("digest-1", new BigDecimal("0.004200"));

        store().put(report);

        assertThat(store().find(jobId)).contains(report);
    }

    @Test
    public void aReportWithoutAKnownCostHasNone() {
        StoredReport report = report("digest-1", null);

        store().put(report);

        assertThat(store().find(jobId)).contains(report);
    }

    @Test
    public void anotherReportOfTheSameJobTakesItsPlace() {
        store().put(report("digest-1", BigDecimal.ONE));
        store().put(report("digest-2", BigDecimal.ONE));

        assertThat(store().find(jobId).map(StoredReport::inputDigest)).contains("digest-2");
    }

    @Test
    public void aJobWithoutAReportHasNone() {
        assertThat(store().find(jobId)).isEmpty();
    }

    @Test
    public void aLinkNamesTheObject() {
        assertThat(store().link(StoredReport.keyOf(jobId), Duration.ofHours(1)).toString())
                .contains("results/" + jobId + ".json");
    }

    private StoredReport report(String digest, @Nullable BigDecimal cost) {
        return new StoredReport(
                jobId,
                digest,
                counted(Samples.report()),
                new TokenUsage(1200, 800, "offline-writer"),
                cost,
                "vpr-report@1",
                Instant.parse("2026-11-22T07:05:00.123Z"));
    }

    /// With the word count that reading gives it.
    private static VprReport counted(VprReport report) {
        return switch (VprReportJson.read(VprReportJson.write(report))) {
            case Validated.Valid<VprReport>(VprReport valid) -> valid;
            case Validated.Invalid<VprReport> invalid -> throw new IllegalStateException(invalid.message());
        };
    }
}
