package com.careervp.operations.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.contract.TemplateParameters;
import com.careervp.kernel.failure.Failure;
import com.careervp.operations.guard.StackParameter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.RollbackTrigger;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// The parameter of a CloudFormation stack, changed by an update with the previous template.
///
/// The update names an empty list of rollback triggers: triggers of an earlier update stick to the stack, and with the
/// alarm still firing they would undo this very update.
public final class CloudFormationParameter implements StackParameter {
    private static final String PARAMETER = TemplateParameters.VPR_CANDIDATE_PERCENT;

    private final CloudFormationClient cloudFormation;
    private final String stackName;

    public CloudFormationParameter(CloudFormationClient cloudFormation, String stackName) {
        this.cloudFormation = cloudFormation;
        this.stackName = stackName;
    }

    @Override
    public Reconciliation setToZero() {
        Stack stack = stack();
        if (isZero(stack)) {
            return Reconciliation.AGREES;
        }
        if (stack.stackStatusAsString().endsWith("_IN_PROGRESS")) {
            return Reconciliation.STACK_IS_BUSY;
        }
        return AwsFailures.translating("updating stack " + stackName, () -> {
            try {
                update(stack);
                return Reconciliation.STARTED;
            } catch (CloudFormationException e) {
                return answered(e);
            }
        });
    }

    private Stack stack() {
        List<Stack> stacks = AwsFailures.translating(
                "describing stack " + stackName,
                () -> cloudFormation
                        .describeStacks(request -> request.stackName(stackName))
                        .stacks());
        return stacks.stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound(
                                "describing stack " + stackName + ": there is none of that name", null)
                        .asException(null));
    }

    private static boolean isZero(Stack stack) {
        Optional<String> value = stack.parameters().stream()
                .filter(parameter -> PARAMETER.equals(parameter.parameterKey()))
                .map(Parameter::parameterValue)
                .findFirst();
        return value.map(text -> Double.parseDouble(text) == 0)
                .orElseThrow(() -> new IllegalStateException("the stack has no parameter " + PARAMETER));
    }

    private void update(Stack stack) {
        List<Parameter> parameters = stack.parameters().stream()
                .map(parameter -> PARAMETER.equals(parameter.parameterKey())
                        ? Parameter.builder()
                                .parameterKey(PARAMETER)
                                .parameterValue("0")
                                .build()
                        : Parameter.builder()
                                .parameterKey(parameter.parameterKey())
                                .usePreviousValue(true)
                                .build())
                .toList();
        cloudFormation.updateStack(request -> request.stackName(stackName)
                .usePreviousTemplate(true)
                .parameters(parameters)
                .capabilities(Capability.CAPABILITY_IAM, Capability.CAPABILITY_NAMED_IAM)
                .rollbackConfiguration(rollback ->
                        rollback.rollbackTriggers(List.<RollbackTrigger>of()).monitoringTimeInMinutes(0)));
    }

    /// CloudFormation has one code, ValidationError, for both.
    private static Reconciliation answered(CloudFormationException e) {
        @Nullable AwsErrorDetails details = e.awsErrorDetails();
        @Nullable String message = details == null ? e.getMessage() : details.errorMessage();
        if (message != null && message.contains("No updates are to be performed")) {
            return Reconciliation.AGREES;
        }
        if (message != null && message.contains("_IN_PROGRESS")) {
            return Reconciliation.STACK_IS_BUSY;
        }
        throw e;
    }
}
