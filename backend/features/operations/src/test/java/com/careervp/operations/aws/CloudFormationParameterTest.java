package com.careervp.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.careervp.kernel.failure.Failure;
import com.careervp.kernel.failure.FailureException;
import com.careervp.operations.guard.StackParameter.Reconciliation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackResponse;

class CloudFormationParameterTest {
    private final FakeCloudFormation cloudFormation = new FakeCloudFormation();
    private final CloudFormationParameter parameter = new CloudFormationParameter(cloudFormation, "CareervpStack-Dev");

    @Test
    void theUpdateKeepsTheTemplateAndTheOtherParametersAndTakesTheTriggersOff() {
        assertThat(parameter.setToZero()).isEqualTo(Reconciliation.STARTED);

        UpdateStackRequest update = cloudFormation.updates.getFirst();
        assertThat(update.usePreviousTemplate()).isTrue();
        assertThat(update.parameters())
                .containsExactlyInAnyOrder(
                        Parameter.builder()
                                .parameterKey("VprCandidatePercent")
                                .parameterValue("0")
                                .build(),
                        Parameter.builder()
                                .parameterKey("VprPrimary")
                                .usePreviousValue(true)
                                .build());
        assertThat(update.rollbackConfiguration().hasRollbackTriggers()).isTrue();
        assertThat(update.rollbackConfiguration().rollbackTriggers()).isEmpty();
    }

    @Test
    void aParameterThatIsZeroAlreadyIsLeftAlone() {
        cloudFormation.percent = "0";

        assertThat(parameter.setToZero()).isEqualTo(Reconciliation.AGREES);
        assertThat(cloudFormation.updates).isEmpty();
    }

    @Test
    void aStackThatIsBeingUpdatedIsAskedLater() {
        cloudFormation.status = "UPDATE_IN_PROGRESS";

        assertThat(parameter.setToZero()).isEqualTo(Reconciliation.STACK_IS_BUSY);
        assertThat(cloudFormation.updates).isEmpty();
    }

    @Test
    void anUpdateThatBeganBetweenTheTwoCallsIsAskedLaterToo() {
        cloudFormation.refusal = "Stack:arn is in UPDATE_IN_PROGRESS state and can not be updated.";

        assertThat(parameter.setToZero()).isEqualTo(Reconciliation.STACK_IS_BUSY);
    }

    @Test
    void anyOtherRefusalIsAFailure() {
        cloudFormation.refusal = "Parameters: [Nonsense] do not exist in the template";

        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(parameter::setToZero)
                .satisfies(thrown -> assertThat(thrown.failure()).isInstanceOf(Failure.Unexpected.class));
    }

    private static final class FakeCloudFormation implements CloudFormationClient {
        private final List<UpdateStackRequest> updates = new ArrayList<>();
        private String percent = "10";
        private String status = "UPDATE_COMPLETE";
        private @Nullable String refusal;

        @Override
        public DescribeStacksResponse describeStacks(DescribeStacksRequest request) {
            return DescribeStacksResponse.builder()
                    .stacks(Stack.builder()
                            .stackName(request.stackName())
                            .stackStatus(status)
                            .parameters(
                                    Parameter.builder()
                                            .parameterKey("VprCandidatePercent")
                                            .parameterValue(percent)
                                            .build(),
                                    Parameter.builder()
                                            .parameterKey("VprPrimary")
                                            .parameterValue("sync")
                                            .build())
                            .build())
                    .build();
        }

        @Override
        public UpdateStackResponse updateStack(UpdateStackRequest request) {
            if (refusal != null) {
                throw CloudFormationException.builder()
                        .statusCode(400)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ValidationError")
                                .errorMessage(refusal)
                                .build())
                        .build();
            }
            updates.add(request);
            return UpdateStackResponse.builder().stackId("id").build();
        }

        @Override
        public String serviceName() {
            return "cloudformation";
        }

        @Override
        public void close() {
            updates.clear();
        }
    }
}
