package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.RollbackTrigger;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/// Makes a stack what its definition says: a creation or an update, from first resource to last output, watching the
/// rollback triggers. Runs on one thread of its own.
final class StackDeployment {
    private static final Logger LOG = LoggerFactory.getLogger(StackDeployment.class);
    private static final Duration WATCH_INTERVAL = Duration.ofSeconds(1);
    private static final long SHORTEST_WATCH_MILLIS = 20;

    private final EngineContext context;
    private final StackRecord stack;
    private final boolean creation;
    private final StackEvents events;
    private final ResourceSteps steps;
    private final Evaluation evaluation;
    private final List<ResourceState> replaced = new ArrayList<>();

    StackDeployment(EngineContext context, StackRecord stack, boolean creation, @Nullable String token) {
        this.context = context;
        this.stack = stack;
        this.creation = creation;
        this.events = new StackEvents(context, stack, token);
        this.steps = new ResourceSteps(context, stack, events);
        StackDefinition definition = stack.definition();
        this.evaluation = new Evaluation(
                definition.template(),
                definition.parameters(),
                new PseudoParameters(context.account(), context.region(), stack.name(), stack.id()),
                new LiveResources(stack));
    }

    /// Ends with the stack in a state that needs nobody, or in one of the `…_FAILED` states.
    ///
    /// @param rollback what to do when it fails
    void run(Runnable rollback) throws InterruptedException {
        events.stack(creation ? StackStatus.CREATE_IN_PROGRESS : StackStatus.UPDATE_IN_PROGRESS, "User Initiated");
        try {
            Set<String> wanted = apply();
            List<Output> outputs = outputs();
            watch();
            finish(wanted, outputs);
        } catch (StackFailure e) {
            fail(e.reason(), rollback);
        } catch (RuntimeException e) {
            LOG.warn("The deployment of {} failed", stack.name(), e);
            String message = e.getMessage();
            fail(message == null ? e.getClass().getName() : message, rollback);
        }
    }

    private void fail(String reason, Runnable rollback) {
        if (stack.keepsOnFailure()) {
            events.stack(creation ? StackStatus.CREATE_FAILED : StackStatus.UPDATE_FAILED, reason.strip());
            return;
        }
        events.stack(
                creation ? StackStatus.ROLLBACK_IN_PROGRESS : StackStatus.UPDATE_ROLLBACK_IN_PROGRESS,
                creation ? reason + "Rollback requested by user." : reason.strip());
        rollback.run();
    }

    private Set<String> apply() {
        Set<String> wanted = new HashSet<>();
        List<String> order = new ArrayList<>();
        for (ResourceDeclaration declaration : stack.definition().template().inOrder(evaluation::condition)) {
            interruptWhenAsked();
            applyOne(declaration);
            wanted.add(declaration.logicalId());
            order.add(declaration.logicalId());
        }
        stack.reorder(order);
        return wanted;
    }

    private void applyOne(ResourceDeclaration declaration) {
        ObjectNode properties = evaluation.properties(declaration.properties());
        ResourceState before = stack.resource(declaration.logicalId()).orElse(null);
        if (before == null) {
            stack.record(new JournalEntry.Added(steps.create(declaration, properties)));
        } else if (Json.same(before.properties(), properties)) {
            // policies may have changed
            stack.put(new ResourceState(
                    declaration,
                    before.physicalId(),
                    before.attributes(),
                    before.properties(),
                    before.status(),
                    before.at()));
        } else if (replaces(before, properties)) {
            ResourceState made = steps.replace(before, declaration, properties);
            stack.record(new JournalEntry.Replaced(before, made));
            replaced.add(before);
        } else {
            stack.record(new JournalEntry.Modified(before, declaration, properties));
            steps.update(before, declaration, properties);
        }
    }

    private boolean replaces(ResourceState before, ObjectNode properties) {
        ResourceProvider provider = context.providers().of(before.type());
        return Json.names(before.properties(), properties).stream()
                .filter(name -> !Json.same(before.properties().path(name), properties.path(name)))
                .anyMatch(name -> provider.requiresReplacement(before.type(), name));
    }

    private List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry :
                stack.definition().template().outputs().properties()) {
            JsonNode body = entry.getValue();
            if (body.has("Condition")
                    && !evaluation.condition(body.get("Condition").asText())) {
                continue;
            }
            JsonNode export = body.path("Export").path("Name");
            outputs.add(Output.builder()
                    .outputKey(entry.getKey())
                    .outputValue(context.outputs().apply(Json.text(evaluation.resolved(body.path("Value")))))
                    .description(
                            body.has("Description") ? body.get("Description").asText() : null)
                    .exportName(export.isMissingNode() ? null : Json.text(evaluation.resolved(export)))
                    .build());
        }
        return outputs;
    }

    /// Watches the triggers for as long as the stack asks for.
    private void watch() throws InterruptedException {
        RollbackSettings settings = stack.definition().rollback();
        Instant end = context.now().plus(Duration.ofMinutes(settings.monitoringMinutes()));
        interruptWhenAsked();
        while (context.now().isBefore(end)) {
            Thread.sleep(Math.max(
                    SHORTEST_WATCH_MILLIS, context.time().real(WATCH_INTERVAL).toMillis()));
            interruptWhenAsked();
        }
    }

    private void interruptWhenAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new StackFailure("The sandbox is closing");
        }
        if (stack.cancelRequested()) {
            throw new StackFailure("User initiated cancellation of the stack update");
        }
        for (RollbackTrigger trigger : stack.definition().rollback().triggers()) {
            String state = context.alarms()
                    .state(trigger.arn())
                    .orElseThrow(() -> new StackFailure("Rollback trigger " + trigger.arn() + " does not exist"));
            if (state.equals("ALARM")) {
                throw new StackFailure("Rollback trigger " + trigger.arn() + " is in ALARM state");
            }
        }
    }

    private void finish(Set<String> wanted, List<Output> outputs) {
        if (creation) {
            stack.settle(outputs);
            events.stack(StackStatus.CREATE_COMPLETE, "");
            return;
        }
        events.stack(StackStatus.UPDATE_COMPLETE_CLEANUP_IN_PROGRESS, "");
        stack.settle(outputs);
        for (ResourceState resource : replaced.reversed()) {
            remove(resource, false, resource.declaration().retainedOnReplace());
        }
        for (ResourceState resource : stack.resources().reversed()) {
            if (!wanted.contains(resource.logicalId())) {
                remove(resource, true, resource.declaration().retained());
            }
        }
        events.stack(StackStatus.UPDATE_COMPLETE, "");
    }

    /// What cannot be cleaned up does not fail the update, as on AWS; the event tells of it.
    private void remove(ResourceState resource, boolean gone, boolean retained) {
        if (retained) {
            steps.skipDeletion(resource, gone);
            return;
        }
        try {
            steps.delete(resource, gone);
        } catch (StackFailure e) {
            LOG.warn("{} was left behind by an update of {}", resource.physicalId(), stack.name(), e);
            if (gone) {
                stack.remove(resource.logicalId());
            }
        }
    }
}
