package com.careervp.operations.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.careervp.aws.FunctionSetup;
import com.careervp.aws.telemetry.Invocation;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.kernel.failure.Failure;
import com.careervp.kernel.validation.Validated;
import com.careervp.operations.aws.CloudFormationParameter;
import com.careervp.operations.aws.DynamoDbRolloutHistory;
import com.careervp.operations.aws.StageCanary;
import com.careervp.operations.guard.AlarmChange;
import com.careervp.operations.guard.GuardRollout;
import com.careervp.operations.guard.StackParameter.Reconciliation;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Called by EventBridge when an alarm of a rollout gate changes its state. An event that is none is refused by an
/// exception, so that Lambda hands it to the failure destination.
public final class RolloutGuardHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private static final Logger LOG = LoggerFactory.getLogger(RolloutGuardHandler.class);

    private final GuardRollout guard;
    private final Telemetry telemetry = new Telemetry();

    public RolloutGuardHandler() {
        this(FunctionSetup.production());
    }

    public RolloutGuardHandler(FunctionSetup setup) {
        guard = new GuardRollout(
                new StageCanary(
                        setup.clients().apiGateway(),
                        setup.require(EnvironmentVariables.REST_API_ID),
                        setup.require(EnvironmentVariables.REST_API_STAGE)),
                new DynamoDbRolloutHistory(
                        setup.clients().dynamoDb(), setup.require(EnvironmentVariables.OPERATIONS_TABLE)),
                new CloudFormationParameter(
                        setup.clients().cloudFormation(), setup.require(EnvironmentVariables.STACK_NAME)));
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        try (Invocation _ = telemetry.begin(context, context.getAwsRequestId())) {
            return switch (AlarmChange.of(event)) {
                case Validated.Invalid<AlarmChange> invalid ->
                    throw new IllegalArgumentException("not an alarm event: " + invalid.message());
                case Validated.Valid<AlarmChange>(AlarmChange alarm) -> guarded(alarm);
            };
        }
    }

    private Map<String, Object> guarded(AlarmChange alarm) {
        if (!alarm.isAlarm()) {
            LOG.info("alarm {} is {}: nothing to do", alarm.alarm(), alarm.state());
            return Map.of("stopped", false);
        }
        GuardRollout.Outcome outcome = guard.guard(alarm);
        if (outcome.parameter() == Reconciliation.STACK_IS_BUSY) {
            // Lambda repeats asynchronous calls that fail; by then the stack may take the update.
            throw new Failure.Conflict("the stack is being updated; its parameter still has to follow", null)
                    .asException(null);
        }
        return Map.of(
                "stopped", outcome.stopped(), "parameter", outcome.parameter().name());
    }
}
