package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;

/// Single steps on single resources, each with its events.
final class ResourceSteps {
    private static final Logger LOG = LoggerFactory.getLogger(ResourceSteps.class);

    private final EngineContext context;
    private final StackRecord stack;
    private final StackEvents events;

    ResourceSteps(EngineContext context, StackRecord stack, StackEvents events) {
        this.context = context;
        this.stack = stack;
        this.events = events;
    }

    ResourceState create(ResourceDeclaration declaration, ObjectNode properties) {
        String shown = Json.write(properties);
        events.resource(declaration, "", ResourceStatus.CREATE_IN_PROGRESS, "", shown);
        ProvisionedResource made = call(
                declaration,
                ResourceStatus.CREATE_FAILED,
                "",
                shown,
                provider -> provider.create(request(declaration, null, properties)));
        ResourceState state = state(declaration, made, properties, ResourceStatus.CREATE_IN_PROGRESS);
        stack.put(state);
        events.resource(
                declaration,
                made.physicalId(),
                ResourceStatus.CREATE_IN_PROGRESS,
                "Resource creation Initiated",
                shown);
        events.resource(declaration, made.physicalId(), ResourceStatus.CREATE_COMPLETE, "", shown);
        return state;
    }

    ResourceState update(ResourceState before, ResourceDeclaration declaration, ObjectNode properties) {
        String shown = Json.write(properties);
        events.resource(declaration, before.physicalId(), ResourceStatus.UPDATE_IN_PROGRESS, "", shown);
        ProvisionedResource made = call(
                declaration,
                ResourceStatus.UPDATE_FAILED,
                before.physicalId(),
                shown,
                provider ->
                        provider.update(request(declaration, before.physicalId(), properties), before.properties()));
        ResourceState state = state(declaration, made, properties, ResourceStatus.UPDATE_IN_PROGRESS);
        stack.put(state);
        events.resource(declaration, made.physicalId(), ResourceStatus.UPDATE_COMPLETE, "", shown);
        return state;
    }

    /// Makes a new resource beside the old one, which the caller removes at the end.
    ResourceState replace(ResourceState before, ResourceDeclaration declaration, ObjectNode properties) {
        String shown = Json.write(properties);
        events.resource(
                declaration,
                before.physicalId(),
                ResourceStatus.UPDATE_IN_PROGRESS,
                "Requested update requires the creation of a new physical resource; hence creating one.",
                shown);
        ProvisionedResource made = call(
                declaration,
                ResourceStatus.UPDATE_FAILED,
                before.physicalId(),
                shown,
                provider -> provider.create(request(declaration, null, properties)));
        ResourceState state = state(declaration, made, properties, ResourceStatus.UPDATE_IN_PROGRESS);
        stack.put(state);
        events.resource(
                declaration,
                made.physicalId(),
                ResourceStatus.UPDATE_IN_PROGRESS,
                "Resource creation Initiated",
                shown);
        events.resource(declaration, made.physicalId(), ResourceStatus.UPDATE_COMPLETE, "", shown);
        return state;
    }

    /// Puts a resource back to what it was, whatever an update made of it.
    void restore(ResourceState before, ObjectNode attempted) {
        String shown = Json.write(before.properties());
        ResourceDeclaration declaration = before.declaration();
        events.resource(declaration, before.physicalId(), ResourceStatus.UPDATE_IN_PROGRESS, "", shown);
        ProvisionedResource made = call(
                declaration,
                ResourceStatus.UPDATE_FAILED,
                before.physicalId(),
                shown,
                provider -> provider.update(request(declaration, before.physicalId(), before.properties()), attempted));
        stack.put(state(declaration, made, before.properties(), ResourceStatus.UPDATE_IN_PROGRESS));
        events.resource(declaration, made.physicalId(), ResourceStatus.UPDATE_COMPLETE, "", shown);
    }

    /// @param gone whether the resource leaves the stack with its removal; false for the old half of a replacement
    void delete(ResourceState resource, boolean gone) {
        ResourceDeclaration declaration = resource.declaration();
        events.resource(declaration, resource.physicalId(), ResourceStatus.DELETE_IN_PROGRESS, "", "");
        call(declaration, ResourceStatus.DELETE_FAILED, resource.physicalId(), "", provider -> {
            provider.delete(request(declaration, resource.physicalId(), resource.properties()));
            return new ProvisionedResource(resource.physicalId(), resource.attributes());
        });
        events.resource(declaration, resource.physicalId(), ResourceStatus.DELETE_COMPLETE, "", "");
        if (gone) {
            stack.remove(resource.logicalId());
        } else {
            stack.mark(resource.logicalId(), ResourceStatus.UPDATE_COMPLETE, context.now());
        }
    }

    void skipDeletion(ResourceState resource, boolean gone) {
        events.resource(resource.declaration(), resource.physicalId(), ResourceStatus.DELETE_SKIPPED, "", "");
        if (gone) {
            stack.remove(resource.logicalId());
        } else {
            stack.mark(resource.logicalId(), ResourceStatus.UPDATE_COMPLETE, context.now());
        }
    }

    @FunctionalInterface
    private interface Call {
        ProvisionedResource on(ResourceProvider provider);
    }

    private ProvisionedResource call(
            ResourceDeclaration declaration, ResourceStatus failed, String physicalId, String shown, Call call) {
        try {
            return call.on(context.providers().of(declaration.type()));
        } catch (RuntimeException e) {
            String message = e.getMessage();
            String reason = message == null ? e.getClass().getName() : message;
            if (!(e instanceof ResourceException)) {
                LOG.warn("The provider of {} failed on {}", declaration.type(), declaration.logicalId(), e);
            }
            events.resource(declaration, physicalId, failed, reason, shown);
            throw new StackFailure(
                    "The following resource(s) failed to " + verb(failed) + ": [" + declaration.logicalId() + "]. ", e);
        }
    }

    private static String verb(ResourceStatus failed) {
        return switch (failed) {
            case CREATE_FAILED -> "create";
            case UPDATE_FAILED -> "update";
            default -> "delete";
        };
    }

    private ResourceRequest request(
            ResourceDeclaration declaration, @Nullable String physicalId, ObjectNode properties) {
        return new ResourceRequest(
                declaration.type(),
                declaration.logicalId(),
                stack.name(),
                stack.id(),
                context.region(),
                context.account(),
                physicalId,
                properties.deepCopy());
    }

    private ResourceState state(
            ResourceDeclaration declaration, ProvisionedResource made, ObjectNode properties, ResourceStatus status) {
        return new ResourceState(declaration, made.physicalId(), made.attributes(), properties, status, context.now());
    }
}
