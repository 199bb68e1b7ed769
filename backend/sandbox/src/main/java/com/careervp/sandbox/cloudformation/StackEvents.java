package com.careervp.sandbox.cloudformation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/// Writes the events of one operation, all with its client request token.
final class StackEvents {
    private final EngineContext context;
    private final StackRecord stack;
    private final @Nullable String token;

    StackEvents(EngineContext context, StackRecord stack, @Nullable String token) {
        this.context = context;
        this.stack = stack;
        this.token = token;
    }

    /// The stack changes its state.
    void stack(StackStatus status, String reason) {
        Instant at = context.now();
        stack.moveTo(status, reason, at);
        stack.add(event(at)
                .eventId(context.ids().next())
                .logicalResourceId(stack.name())
                .physicalResourceId(stack.id())
                .resourceType("AWS::CloudFormation::Stack")
                .resourceStatus(ResourceStatus.fromValue(status.toString()))
                .resourceStatusReason(reason.isEmpty() ? null : reason)
                .build());
    }

    /// Something happens to a resource.
    void resource(
            ResourceDeclaration declaration,
            String physicalId,
            ResourceStatus status,
            String reason,
            String properties) {
        Instant at = context.now();
        stack.mark(declaration.logicalId(), status, at);
        stack.add(event(at)
                .eventId(declaration.logicalId() + "-" + status + "-" + at + "-"
                        + context.ids().next())
                .logicalResourceId(declaration.logicalId())
                .physicalResourceId(physicalId)
                .resourceType(declaration.type())
                .resourceStatus(status)
                .resourceStatusReason(reason.isEmpty() ? null : reason)
                .resourceProperties(properties.isEmpty() ? null : properties)
                .build());
    }

    private StackEvent.Builder event(Instant at) {
        return StackEvent.builder()
                .stackId(stack.id())
                .stackName(stack.name())
                .timestamp(at)
                .clientRequestToken(token);
    }
}
