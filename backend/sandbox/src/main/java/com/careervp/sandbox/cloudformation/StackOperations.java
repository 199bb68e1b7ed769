package com.careervp.sandbox.cloudformation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.OnFailure;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;

/// Starts the operations that change stacks. Each request is checked on the caller's thread; the work goes on in the
/// background. One operation at a time works on a stack.
final class StackOperations {
    private static final Logger LOG = LoggerFactory.getLogger(StackOperations.class);

    private static final Set<StackStatus> UPDATABLE = Set.of(
            StackStatus.CREATE_COMPLETE,
            StackStatus.UPDATE_COMPLETE,
            StackStatus.UPDATE_ROLLBACK_COMPLETE,
            StackStatus.UPDATE_FAILED,
            StackStatus.CREATE_FAILED,
            StackStatus.IMPORT_COMPLETE,
            StackStatus.IMPORT_ROLLBACK_COMPLETE);

    private final EngineContext context;
    private final StackRegistry stacks;
    private final Definitions definitions;
    private final BackgroundWork background;

    StackOperations(EngineContext context, StackRegistry stacks, Definitions definitions, BackgroundWork background) {
        this.context = context;
        this.stacks = stacks;
        this.definitions = definitions;
        this.background = background;
    }

    synchronized String create(CreateStackRequest request) {
        String name = StackNames.checked(request.stackName());
        Optional<StackRecord> existing = stacks.find(name);
        if (existing.isPresent()) {
            StackRecord stack = existing.get();
            if (stack.isRepeat(request.clientRequestToken(), "CreateStack")) {
                return stack.id();
            }
            throw CloudFormationErrors.alreadyExists("Stack [" + name + "] already exists");
        }
        StackDefinition definition = definitions.of(Submission.of(request), null);
        checkOrder(definition, name);
        StackRecord stack = newStack(name, StackStatus.CREATE_IN_PROGRESS, definition);
        stack.isRepeat(request.clientRequestToken(), "CreateStack");
        stack.protect(Boolean.TRUE.equals(request.enableTerminationProtection()));
        OnFailure onFailure = request.onFailure() == null ? OnFailure.ROLLBACK : request.onFailure();
        boolean keep = Boolean.TRUE.equals(request.disableRollback()) || onFailure == OnFailure.DO_NOTHING;
        startCreation(stack, keep, onFailure == OnFailure.DELETE, request.clientRequestToken(), () -> {});
        return stack.id();
    }

    /// Registers a stack with nothing in it.
    StackRecord newStack(String name, StackStatus status, StackDefinition definition) {
        Instant now = context.now();
        String id = "arn:aws:cloudformation:" + context.region() + ":" + context.account() + ":stack/" + name + "/"
                + context.ids().next();
        StackRecord stack = new StackRecord(name, id, now, status, definition);
        stacks.add(stack);
        return stack;
    }

    /// @param afterwards called when the operation has ended, however it ended
    void startCreation(
            StackRecord stack,
            boolean keepOnFailure,
            boolean deleteOnFailure,
            @Nullable String token,
            Runnable afterwards) {
        stack.begin(StackStatus.CREATE_IN_PROGRESS, keepOnFailure, context.now());
        background.run(() -> {
            StackDeployment deployment = new StackDeployment(context, stack, true, token);
            deployment.run(() -> {
                new StackRollback(context, stack, token, Set.of()).ofCreation();
                if (deleteOnFailure) {
                    new StackDeletion(context, stack, token, Set.of()).run();
                }
            });
            afterwards.run();
        });
    }

    synchronized String update(UpdateStackRequest request) {
        StackRecord stack = stacks.find(request.stackName())
                .orElseThrow(
                        () -> CloudFormationErrors.validation("Stack [" + request.stackName() + "] does not exist"));
        if (stack.isRepeat(request.clientRequestToken(), "UpdateStack")) {
            return stack.id();
        }
        requireUpdatable(stack);
        StackDefinition definition = definitions.of(Submission.of(request), stack.definition());
        if (new ChangePreview(context, stack, definition).isEmpty() && stack.status() != StackStatus.UPDATE_FAILED) {
            throw CloudFormationErrors.validation("No updates are to be performed.");
        }
        startUpdate(
                stack,
                definition,
                Boolean.TRUE.equals(request.disableRollback()),
                request.clientRequestToken(),
                () -> {});
        return stack.id();
    }

    void requireUpdatable(StackRecord stack) {
        if (!UPDATABLE.contains(stack.status())) {
            throw CloudFormationErrors.validation(
                    "Stack:" + stack.id() + " is in " + stack.status() + " state and can not be updated.");
        }
    }

    /// @param afterwards called when the operation has ended, however it ended
    void startUpdate(
            StackRecord stack,
            StackDefinition definition,
            boolean keepOnFailure,
            @Nullable String token,
            Runnable afterwards) {
        stack.define(definition);
        stack.begin(StackStatus.UPDATE_IN_PROGRESS, keepOnFailure, context.now());
        background.run(() -> {
            new StackDeployment(context, stack, false, token)
                    .run(() -> new StackRollback(context, stack, token, Set.of()).ofUpdate());
            afterwards.run();
        });
    }

    synchronized void delete(DeleteStackRequest request) {
        Optional<StackRecord> found = stacks.find(request.stackName());
        if (found.isEmpty() || found.get().isDeleted()) {
            return;
        }
        StackRecord stack = found.get();
        if (stack.isRepeat(request.clientRequestToken(), "DeleteStack")
                || stack.status() == StackStatus.DELETE_IN_PROGRESS) {
            return;
        }
        if (stack.isProtected()) {
            throw CloudFormationErrors.validation(
                    "Stack [" + stack.name() + "] cannot be deleted while TerminationProtection is enabled");
        }
        if (stack.inProgress()) {
            throw CloudFormationErrors.validation(
                    "Stack:" + stack.id() + " is in " + stack.status() + " state and can not be deleted.");
        }
        List<String> retained = request.retainResources();
        if (!retained.isEmpty() && stack.status() != StackStatus.DELETE_FAILED) {
            throw CloudFormationErrors.validation("Invalid operation on stack [" + stack.id()
                    + "]. When you delete a stack, specify which resources to retain only when the stack is in the "
                    + "DELETE_FAILED state.");
        }
        stack.begin(StackStatus.DELETE_IN_PROGRESS, false, context.now());
        background.run(
                () -> new StackDeletion(context, stack, request.clientRequestToken(), new HashSet<>(retained)).run());
    }

    synchronized void cancelUpdate(String stackName) {
        StackRecord stack = stacks.require(stackName);
        if (stack.status() != StackStatus.UPDATE_IN_PROGRESS) {
            throw CloudFormationErrors.validation("CancelUpdateStack cannot be called from current stack status");
        }
        stack.requestCancel();
    }

    /// Back to the last stable state after an operation that failed and was told not to roll back.
    synchronized String rollback(String stackName, @Nullable String token) {
        StackRecord stack = stacks.require(stackName);
        if (stack.isRepeat(token, "RollbackStack")) {
            return stack.id();
        }
        StackStatus status = stack.status();
        if (status != StackStatus.CREATE_FAILED && status != StackStatus.UPDATE_FAILED) {
            throw CloudFormationErrors.validation(
                    "Stack:" + stack.id() + " is in " + status + " state and can not be rolled back.");
        }
        boolean creation = stack.stableDefinition().isEmpty();
        resumeRollback(stack, creation, token, Set.of());
        return stack.id();
    }

    synchronized void continueRollback(String stackName, List<String> toSkip, @Nullable String token) {
        StackRecord stack = stacks.require(stackName);
        if (stack.isRepeat(token, "ContinueUpdateRollback")) {
            return;
        }
        if (stack.status() != StackStatus.UPDATE_ROLLBACK_FAILED) {
            throw CloudFormationErrors.validation("Stack:" + stack.id() + " is in " + stack.status()
                    + " state and can not continue update rollback.");
        }
        resumeRollback(stack, false, token, new HashSet<>(toSkip));
    }

    private void resumeRollback(StackRecord stack, boolean creation, @Nullable String token, Set<String> skipped) {
        StackStatus status = creation ? StackStatus.ROLLBACK_IN_PROGRESS : StackStatus.UPDATE_ROLLBACK_IN_PROGRESS;
        stack.begin(status, false, context.now());
        background.run(() -> {
            new StackEvents(context, stack, token).stack(status, "User Initiated");
            StackRollback rollback = new StackRollback(context, stack, token, skipped);
            if (creation) {
                rollback.ofCreation();
            } else {
                rollback.ofUpdate();
            }
        });
        LOG.debug("Rolling back {}", stack.name());
    }

    void checkOrder(StackDefinition definition, String name) {
        Evaluation conditionsOnly = new Evaluation(
                definition.template(),
                definition.parameters(),
                new PseudoParameters(context.account(), context.region(), name, ""),
                new LiveResources(
                        new StackRecord(name, "", context.now(), StackStatus.REVIEW_IN_PROGRESS, definition)));
        definition.template().inOrder(conditionsOnly::condition);
    }
}
