package com.careervp.sandbox.cloudformation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecuteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsResponse;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/// Change sets: computed in the background, executed like creations and updates.
final class ChangeSetOperations {
    private static final int PAGE = 100;
    private static final String NO_CHANGES =
            "The submitted information didn't contain changes. Submit different information to create a change set.";

    private final EngineContext context;
    private final StackRegistry stacks;
    private final Definitions definitions;
    private final StackOperations operations;
    private final BackgroundWork background;

    ChangeSetOperations(
            EngineContext context,
            StackRegistry stacks,
            Definitions definitions,
            StackOperations operations,
            BackgroundWork background) {
        this.context = context;
        this.stacks = stacks;
        this.definitions = definitions;
        this.operations = operations;
        this.background = background;
    }

    synchronized CreateChangeSetResponse create(CreateChangeSetRequest request) {
        boolean creation = request.changeSetType() == ChangeSetType.CREATE;
        String name = StackNames.checked(request.changeSetName());
        Optional<StackRecord> existing = stacks.find(request.stackName());
        StackRecord stack = creation ? forCreation(request, existing) : forUpdate(request, existing);
        ChangeSetRecord present = stack.changeSets().get(name);
        if (present != null) {
            if (stack.isRepeat(request.clientToken(), "CreateChangeSet " + name)) {
                return response(stack, present);
            }
            throw CloudFormationErrors.alreadyExists("ChangeSet [" + name + "] already exists");
        }
        stack.isRepeat(request.clientToken(), "CreateChangeSet " + name);
        StackDefinition definition =
                creation ? stack.definition() : definitions.of(Submission.of(request), stack.definition());
        ChangeSetRecord changeSet = new ChangeSetRecord(
                name,
                "arn:aws:cloudformation:" + context.region() + ":" + context.account() + ":changeSet/" + name + "/"
                        + context.ids().next(),
                Optional.ofNullable(request.description()).orElse(""),
                creation,
                context.now(),
                definition);
        stack.putChangeSet(changeSet);
        background.run(() -> compute(stack, changeSet));
        return response(stack, changeSet);
    }

    private StackRecord forCreation(CreateChangeSetRequest request, Optional<StackRecord> existing) {
        StackDefinition definition = definitions.of(Submission.of(request), null);
        if (existing.isPresent()) {
            StackRecord stack = existing.get();
            if (stack.status() != StackStatus.REVIEW_IN_PROGRESS) {
                throw CloudFormationErrors.validation("Stack [" + stack.name()
                        + "] already exists and cannot be created again with the changeSet ["
                        + request.changeSetName() + "].");
            }
            stack.define(definition);
            return stack;
        }
        String name = StackNames.checked(request.stackName());
        operations.checkOrder(definition, name);
        StackRecord stack = operations.newStack(name, StackStatus.REVIEW_IN_PROGRESS, definition);
        new StackEvents(context, stack, request.clientToken()).stack(StackStatus.REVIEW_IN_PROGRESS, "User Initiated");
        return stack;
    }

    private StackRecord forUpdate(CreateChangeSetRequest request, Optional<StackRecord> existing) {
        StackRecord stack = existing.orElseThrow(
                () -> CloudFormationErrors.validation("Stack [" + request.stackName() + "] does not exist"));
        operations.requireUpdatable(stack);
        return stack;
    }

    private static CreateChangeSetResponse response(StackRecord stack, ChangeSetRecord changeSet) {
        return CreateChangeSetResponse.builder()
                .id(changeSet.id())
                .stackId(stack.id())
                .build();
    }

    private void compute(StackRecord stack, ChangeSetRecord changeSet) {
        try {
            ChangePreview preview = new ChangePreview(context, stack, changeSet.definition());
            if (!changeSet.isCreation() && preview.isEmpty()) {
                changeSet.failed(NO_CHANGES);
            } else {
                changeSet.ready(preview.changes());
            }
        } catch (RuntimeException e) {
            // the caller finds the reason in the change set, as on AWS
            changeSet.failed(
                    Optional.ofNullable(e.getMessage()).orElse(e.getClass().getName()));
        }
    }

    DescribeChangeSetResponse describe(DescribeChangeSetRequest request) {
        StackRegistry.ChangeSetPlace place = stacks.changeSet(request.stackName(), request.changeSetName());
        boolean values = Boolean.TRUE.equals(request.includePropertyValues());
        Pages<Change> page = Pages.of(place.changeSet().changes(), request.nextToken(), PAGE);
        return place.changeSet()
                .describe(place.stack())
                .changes(page.items().stream()
                        .map(change -> values ? change : withoutValues(change))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static Change withoutValues(Change change) {
        ResourceChange resource = change.resourceChange();
        return change.toBuilder()
                .resourceChange(resource.toBuilder()
                        .beforeContext(null)
                        .afterContext(null)
                        .details(resource.details().stream()
                                .map(detail -> detail.toBuilder()
                                        .target(detail.target().toBuilder()
                                                .beforeValue(null)
                                                .afterValue(null)
                                                .build())
                                        .build())
                                .toList())
                        .build())
                .build();
    }

    synchronized void execute(ExecuteChangeSetRequest request) {
        StackRegistry.ChangeSetPlace place = stacks.changeSet(request.stackName(), request.changeSetName());
        StackRecord stack = place.stack();
        ChangeSetRecord changeSet = place.changeSet();
        if (stack.isRepeat(request.clientRequestToken(), "ExecuteChangeSet " + changeSet.id())) {
            return;
        }
        if (changeSet.execution() != ExecutionStatus.AVAILABLE) {
            throw CloudFormationErrors.invalidChangeSetStatus("ChangeSet [" + changeSet.id()
                    + "] cannot be executed in its current execution status of [" + changeSet.execution() + "]");
        }
        if (!changeSet.isCreation()) {
            operations.requireUpdatable(stack);
        }
        changeSet.execution(ExecutionStatus.EXECUTE_IN_PROGRESS);
        stack.changeSets().keySet().stream()
                .filter(name -> !name.equals(changeSet.name()))
                .forEach(stack::removeChangeSet);
        boolean keep = Boolean.TRUE.equals(request.disableRollback());
        Runnable afterwards = () -> changeSet.execution(
                isComplete(stack) ? ExecutionStatus.EXECUTE_COMPLETE : ExecutionStatus.EXECUTE_FAILED);
        if (changeSet.isCreation()) {
            operations.startCreation(stack, keep, false, request.clientRequestToken(), afterwards);
        } else {
            operations.startUpdate(stack, changeSet.definition(), keep, request.clientRequestToken(), afterwards);
        }
    }

    private static boolean isComplete(StackRecord stack) {
        StackStatus status = stack.status();
        return status == StackStatus.CREATE_COMPLETE || status == StackStatus.UPDATE_COMPLETE;
    }

    synchronized void delete(DeleteChangeSetRequest request) {
        StackRegistry.ChangeSetPlace place;
        try {
            place = stacks.changeSet(request.stackName(), request.changeSetName());
        } catch (ChangeSetNotFoundException e) {
            // deleting what is gone succeeds, as on AWS
            return;
        }
        if (place.changeSet().execution() == ExecutionStatus.EXECUTE_IN_PROGRESS) {
            throw CloudFormationErrors.invalidChangeSetStatus(
                    "An operation on this ChangeSet is currently in progress.");
        }
        place.stack().removeChangeSet(place.changeSet().name());
    }

    ListChangeSetsResponse list(String stackName, @Nullable String token) {
        StackRecord stack = stacks.require(stackName);
        Pages<ChangeSetRecord> page = Pages.of(List.copyOf(stack.changeSets().values()), token, PAGE);
        return ListChangeSetsResponse.builder()
                .summaries(page.items().stream()
                        .map(changeSet -> changeSet.summary(stack))
                        .filter(summary -> summary.status() != ChangeSetStatus.DELETE_COMPLETE)
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }
}
