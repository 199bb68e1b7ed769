package com.careervp.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStatus;
import com.careervp.language.Deadline;
import com.careervp.pipeline.testing.CvPdfs;
import com.careervp.pipeline.testing.Deliveries.Receiver;
import com.careervp.pipeline.testing.PipelineWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// The four steps end at the same moment, many times over.
class JoinTest {
    private static final int ROUNDS = 200;
    private static final List<Receiver> BRANCHES =
            List.of(Receiver.WORD, Receiver.MATCH, Receiver.FEEDBACK, Receiver.OFFER);

    @Test
    void theDashboardIsAskedForOnceHoweverTheFourEnd() throws Exception {
        PipelineWorld world = new PipelineWorld();
        String posting =
                world.postings.store(PipelineWorld.USER, CvPdfs.posting()).id();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 1; round <= ROUNDS; round++) {
                AcceptUpload.Outcome taken = world.accept()
                        .accept(
                                new AcceptUpload.Request(PipelineWorld.USER, "cv.pdf", "en", Optional.of(posting)),
                                CvPdfs.plain());
                String id = ((AcceptUpload.Outcome.Accepted) taken).upload().id();
                world.workOff(next -> next.receiver() != Receiver.EXTRACTOR);
                CyclicBarrier start = new CyclicBarrier(2 * BRANCHES.size());
                List<Callable<Boolean>> calls = new ArrayList<>();
                for (Receiver branch : BRANCHES) {
                    for (int twice = 0; twice < 2; twice++) {
                        calls.add(() -> {
                            RunBranch run = world.branch(branch);
                            start.await();
                            return run.wantsRepeat(id, Deadline.none());
                        });
                    }
                }
                for (Future<Boolean> call : threads.invokeAll(calls)) {
                    assertThat(call.get()).isFalse();
                }

                assertThat(world.jobs.find(id).orElseThrow().branchesEnded()).isTrue();
                world.workOff();
                assertThat(world.jobs.find(id).orElseThrow().status()).isEqualTo(PipelineStatus.COMPLETED);
                assertThat(world.files.history(id, PipelineOutput.DASHBOARD_HTML))
                        .as("round " + round)
                        .hasSize(1);
                for (PipelineOutput output : PipelineOutput.values()) {
                    assertThat(world.files.history(id, output))
                            .as(output + " of round " + round)
                            .hasSize(1);
                }
            }
        }
        assertThat(world.jobs.endings().values()).hasSize(ROUNDS).containsOnly(1);
    }
}
