package com.careervp.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.ErrorCodes;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.kernel.failure.Failure;
import com.careervp.kernel.failure.FailureException;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineMessages;
import com.careervp.pipeline.job.Upload;
import com.careervp.pipeline.testing.InMemoryPipelineStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepUploadsTest {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final String ID = "7f3c2a10-1b2c-4d3e-8f90-a1b2c3d4e5f6";

    private Instant now = START;
    private final List<String> sent = new ArrayList<>();
    private final InMemoryPipelineStore store = new InMemoryPipelineStore(() -> now);

    private SweepUploads.Swept sweep() {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        PipelineMetrics metrics = new PipelineMetrics(new MetricsPublisher(line -> {}, clock, "dev"), clock);
        return new SweepUploads(store, new Sent(), metrics, clock).sweep();
    }

    private PipelineJob job() {
        return store.find(ID).orElseThrow();
    }

    private void upload() {
        store.create(new Upload(ID, "user-1", "cv.pdf", "de", null, "abc", START));
    }

    @Test
    void anUploadThatNobodyTouchedIsAskedForAgain() {
        upload();
        now = START.plus(SweepUploads.UNTOUCHED);
        assertThat(sweep()).isEqualTo(new SweepUploads.Swept(1, 0));
        assertThat(sent).containsExactly("extraction " + ID);
        assertThat(job().messageId()).isEqualTo("message-1");
    }

    @Test
    void anUploadThatIsTooOldIsGivenUp() {
        upload();
        now = START.plus(SweepUploads.TOO_OLD).plusSeconds(1);
        assertThat(sweep()).isEqualTo(new SweepUploads.Swept(0, 1));
        assertThat(job().status()).isEqualTo(PipelineStatus.FAILED);
        assertThat(job().failure().orElseThrow().code()).isEqualTo(ErrorCodes.INTERNAL_ERROR);
        assertThat(sent).isEmpty();
    }

    @Test
    void anUploadThatAnOperatorReopenedIsAsOldAsThat() {
        upload();
        store.begin(ID, PipelineStep.EXTRACTION, Duration.ofMinutes(2));
        store.fail(ID, new PipelineJob.JobFailure(ErrorCodes.LLM_TIMEOUT, "slow"));
        now = START.plus(Duration.ofDays(3));
        store.reopen(ID);
        assertThat(job().state(PipelineStep.EXTRACTION).status()).isEqualTo(StepStatus.WAITING);

        now = now.plus(SweepUploads.UNTOUCHED);
        assertThat(sweep()).isEqualTo(new SweepUploads.Swept(1, 0));
        assertThat(sent).containsExactly("extraction " + ID);

        now = now.plus(SweepUploads.TOO_OLD);
        assertThat(sweep()).isEqualTo(new SweepUploads.Swept(0, 1));
    }

    @Test
    void oneThatCannotBeSentOnDoesNotKeepTheOthersLying() {
        store.create(new Upload("unlucky", "user-1", "cv.pdf", "de", null, "abc", START));
        now = START.plusSeconds(1);
        store.create(new Upload(ID, "user-1", "cv.pdf", "de", null, "abc", now));
        now = now.plus(SweepUploads.UNTOUCHED);

        assertThatThrownBy(this::sweep).isInstanceOf(FailureException.class).hasMessageContaining("unlucky");
        assertThat(sent).containsExactly("extraction " + ID);
    }

    private final class Sent implements PipelineMessages {
        @Override
        public String askForExtraction(String jobId) {
            if (jobId.equals("unlucky")) {
                throw new Failure.Unreachable("sending for " + jobId + ": no answer", null).asException(null);
            }
            sent.add("extraction " + jobId);
            return "message-" + sent.size();
        }

        @Override
        public void tellExtracted(String jobId) {
            sent.add("extracted " + jobId);
        }

        @Override
        public void tellReady(String jobId) {
            sent.add("ready " + jobId);
        }
    }
}
