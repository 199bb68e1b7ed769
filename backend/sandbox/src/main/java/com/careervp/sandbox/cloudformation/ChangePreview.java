package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.ChangeType;
import software.amazon.awssdk.services.cloudformation.model.PolicyAction;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.RequiresRecreation;
import software.amazon.awssdk.services.cloudformation.model.ResourceAttribute;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;

/// Works out what a definition would change in a stack, property by property, without touching anything. Attributes
/// of resources that are only updated are taken as unchanged; the ids of new and replaced ones as unknown.
final class ChangePreview {
    /// What AWS shows for a value that only comes to be when the change set is executed.
    static final String UNKNOWN = "{{changeSet:KNOWN_AFTER_APPLY}}";

    private final EngineContext context;
    private final StackRecord stack;
    private final StackDefinition wanted;
    private final Evaluation evaluation;
    private final Set<String> unknown = new HashSet<>();

    ChangePreview(EngineContext context, StackRecord stack, StackDefinition wanted) {
        this.context = context;
        this.stack = stack;
        this.wanted = wanted;
        this.evaluation = new Evaluation(
                wanted.template(),
                wanted.parameters(),
                new PseudoParameters(context.account(), context.region(), stack.name(), stack.id()),
                new Foreseen());
    }

    private final class Foreseen implements Evaluation.Resources {
        private final LiveResources live = new LiveResources(stack);

        @Override
        public JsonNode reference(String logicalId) {
            return isUnknown(logicalId) ? Json.NODES.textNode(UNKNOWN) : live.reference(logicalId);
        }

        @Override
        public JsonNode attribute(String logicalId, String name) {
            return isUnknown(logicalId) ? Json.NODES.textNode(UNKNOWN) : live.attribute(logicalId, name);
        }

        private boolean isUnknown(String logicalId) {
            return unknown.contains(logicalId) || stack.resource(logicalId).isEmpty();
        }
    }

    /// Whether executing it would do anything at all; outputs and tags count.
    boolean isEmpty() {
        StackDefinition present = stack.definition();
        return changes().isEmpty()
                && present.template().outputs().equals(wanted.template().outputs())
                && new HashSet<>(present.tags()).equals(new HashSet<>(wanted.tags()));
    }

    List<Change> changes() {
        unknown.clear();
        List<Change> changes = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (ResourceDeclaration declaration : wanted.template().inOrder(evaluation::condition)) {
            kept.add(declaration.logicalId());
            stack.resource(declaration.logicalId())
                    .ifPresentOrElse(
                            before -> addModification(changes, before, declaration),
                            () -> changes.add(change(addition(declaration))));
        }
        for (ResourceState before : stack.resources().reversed()) {
            if (!kept.contains(before.logicalId())) {
                changes.add(change(removal(before)));
            }
        }
        return changes;
    }

    private ResourceChange addition(ResourceDeclaration declaration) {
        ObjectNode after = evaluation.properties(declaration.properties());
        return ResourceChange.builder()
                .action(ChangeAction.ADD)
                .logicalResourceId(declaration.logicalId())
                .resourceType(declaration.type())
                .afterContext(context(after))
                .build();
    }

    private static ResourceChange removal(ResourceState before) {
        return ResourceChange.builder()
                .action(ChangeAction.REMOVE)
                .policyAction(before.declaration().retained() ? PolicyAction.RETAIN : PolicyAction.DELETE)
                .logicalResourceId(before.logicalId())
                .physicalResourceId(before.physicalId())
                .resourceType(before.type())
                .beforeContext(context(before.properties()))
                .build();
    }

    private void addModification(List<Change> changes, ResourceState before, ResourceDeclaration declaration) {
        if (!before.type().equals(declaration.type())) {
            throw CloudFormationErrors.validation(
                    "Update of resource type is not permitted. The new template modifies resource type of the following resources: ["
                            + before.logicalId() + "]");
        }
        ObjectNode after = evaluation.properties(declaration.properties());
        if (Json.same(before.properties(), after)) {
            return;
        }
        List<ResourceChangeDetail> details = new PropertyDifferences(
                        context.providers().of(before.type()), stack.definition(), wanted, unknown)
                .between(before, declaration, after);
        Replacement replacement = replacement(details);
        if (replacement == Replacement.TRUE) {
            unknown.add(before.logicalId());
        }
        changes.add(change(ResourceChange.builder()
                .action(ChangeAction.MODIFY)
                .policyAction(policy(replacement, declaration))
                .logicalResourceId(before.logicalId())
                .physicalResourceId(before.physicalId())
                .resourceType(before.type())
                .replacement(replacement)
                .scope(ResourceAttribute.PROPERTIES)
                .details(details)
                .beforeContext(context(before.properties()))
                .afterContext(context(after))
                .build()));
    }

    private static Replacement replacement(List<ResourceChangeDetail> details) {
        Set<RequiresRecreation> found = new HashSet<>();
        details.forEach(detail -> found.add(detail.target().requiresRecreation()));
        if (found.contains(RequiresRecreation.ALWAYS)) {
            return Replacement.TRUE;
        }
        return found.contains(RequiresRecreation.CONDITIONALLY) ? Replacement.CONDITIONAL : Replacement.FALSE;
    }

    private static @Nullable PolicyAction policy(Replacement replacement, ResourceDeclaration declaration) {
        if (replacement == Replacement.FALSE) {
            return null;
        }
        return declaration.retainedOnReplace() ? PolicyAction.REPLACE_AND_RETAIN : PolicyAction.REPLACE_AND_DELETE;
    }

    private static String context(ObjectNode properties) {
        ObjectNode node = Json.NODES.objectNode();
        node.set("Properties", properties);
        return Json.write(node);
    }

    private static Change change(ResourceChange change) {
        return Change.builder().type(ChangeType.RESOURCE).resourceChange(change).build();
    }
}
