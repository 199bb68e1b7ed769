package com.careervp.console.aws.cloudformation;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.console.core.stacks.StackControl;
import com.careervp.console.core.stacks.StackEvent;
import com.careervp.console.core.stacks.StackSnapshot;
import com.careervp.console.core.stacks.StackUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.RollbackConfiguration;
import software.amazon.awssdk.services.cloudformation.model.RollbackTrigger;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// One stack through its client.
public final class CloudFormationStack implements StackControl {
    private final CloudFormationClient client;
    private final String name;
    private final AwsCalls calls;

    public CloudFormationStack(CloudFormationClient client, String name, String profile) {
        this.client = client;
        this.name = name;
        this.calls = new AwsCalls("CloudFormation", profile);
    }

    @Override
    public StackSnapshot describe() {
        Stack stack = stack();
        Map<String, String> parameters = new HashMap<>();
        stack.parameters().forEach(parameter -> parameters.put(parameter.parameterKey(), parameter.parameterValue()));
        Map<String, String> outputs = new HashMap<>();
        stack.outputs().forEach(output -> outputs.put(output.outputKey(), output.outputValue()));
        @Nullable Instant updated = stack.lastUpdatedTime();
        @Nullable Instant created = stack.creationTime();
        return new StackSnapshot(
                name,
                stack.stackId(),
                stack.stackStatusAsString(),
                Objects.requireNonNullElse(stack.stackStatusReason(), ""),
                parameters,
                outputs,
                updated != null ? updated : created != null ? created : Instant.EPOCH);
    }

    private Stack stack() {
        List<Stack> stacks = calls.call(
                        "DescribeStacks", () -> client.describeStacks(request -> request.stackName(name)))
                .stacks();
        if (stacks.isEmpty()) {
            throw new ConsoleException(new ConsoleFailure.NotFound(
                    FailureOrigin.local("CloudFormation", "DescribeStacks", "no stack " + name)));
        }
        return stacks.getFirst();
    }

    @Override
    public boolean update(StackUpdate update) {
        List<Parameter> parameters = new ArrayList<>();
        stack().parameters().stream()
                .map(Parameter::parameterKey)
                .filter(name -> !update.changes().containsKey(name))
                .forEach(name -> parameters.add(Parameter.builder()
                        .parameterKey(name)
                        .usePreviousValue(true)
                        .build()));
        // names that the template does not have, too: CloudFormation refuses them, which must not go unnoticed
        update.changes()
                .forEach((name, value) -> parameters.add(Parameter.builder()
                        .parameterKey(name)
                        .parameterValue(value)
                        .build()));
        List<RollbackTrigger> triggers = update.rollbackTriggerArns().stream()
                .map(arn -> RollbackTrigger.builder()
                        .arn(arn)
                        .type("AWS::CloudWatch::Alarm")
                        .build())
                .toList();
        return calls.call("UpdateStack", () -> updated(update.token(), parameters, triggers));
    }

    private boolean updated(String token, List<Parameter> parameters, List<RollbackTrigger> triggers) {
        try {
            client.updateStack(request -> request.stackName(name)
                    .usePreviousTemplate(true)
                    .parameters(parameters)
                    .capabilities(Capability.CAPABILITY_IAM, Capability.CAPABILITY_NAMED_IAM)
                    .rollbackConfiguration(RollbackConfiguration.builder()
                            .rollbackTriggers(triggers)
                            .build())
                    .clientRequestToken(token));
            return true;
        } catch (CloudFormationException e) {
            // CloudFormation has no own error code for it; the sentence is the documented one.
            if (Objects.requireNonNullElse(e.getMessage(), "").contains("No updates are to be performed")) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<StackEvent> newestEvents(int limit) {
        List<StackEvent> events = new ArrayList<>();
        @Nullable String token = null;
        do {
            String from = token;
            DescribeStackEventsResponse page = calls.call(
                    "DescribeStackEvents",
                    () -> client.describeStackEvents(
                            request -> request.stackName(name).nextToken(from)));
            page.stackEvents()
                    .forEach(event -> events.add(new StackEvent(
                            event.eventId(),
                            event.timestamp(),
                            event.logicalResourceId(),
                            Objects.requireNonNullElse(event.resourceType(), ""),
                            event.resourceStatusAsString(),
                            Objects.requireNonNullElse(event.resourceStatusReason(), ""))));
            token = page.nextToken();
        } while (token != null && events.size() < limit);
        return List.copyOf(events.subList(0, Math.min(limit, events.size())));
    }
}
