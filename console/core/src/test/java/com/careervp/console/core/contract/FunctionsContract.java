package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.EnvironmentPorts;
import com.careervp.console.core.queues.Consumer;
import com.careervp.contract.PhysicalNames;
import org.junit.jupiter.api.Test;

/// What a candidate's probe and a directory of consumers must do.
public abstract class FunctionsContract {

    protected abstract EnvironmentPorts ports();

    private PhysicalNames names() {
        return ports().identity().names();
    }

    @Test
    void aFunctionThatIsThereAnswersTheProbe() {
        assertThat(ports().candidateProbe().probe(names().vprSubmitFunction()))
                .matches(answer -> answer.exists() && answer.answered())
                .satisfies(answer -> assertThat(answer.detail()).isNotBlank());
    }

    @Test
    void aFunctionThatIsNotThereIsSaidToBeMissing() {
        assertThat(ports().candidateProbe().probe("careervp-no-such-lambda-dev"))
                .matches(answer -> !answer.exists() && !answer.answered())
                .satisfies(answer -> assertThat(answer.detail()).isNotBlank());
    }

    @Test
    void theJobsQueueFeedsTheWorkerAndTheDeadLettersNobody() {
        String jobs = ports().messages().describe(names().vprJobsQueue()).arn();
        String dead =
                ports().messages().describe(names().vprJobsDeadLetterQueue()).arn();
        assertThat(ports().consumers().of(jobs)).singleElement().satisfies(consumer -> {
            assertThat(consumer.functionName()).isEqualTo(names().vprWorkerFunction());
            assertThat(consumer).matches(Consumer::enabled);
        });
        assertThat(ports().consumers().of(dead)).isEmpty();
    }
}
