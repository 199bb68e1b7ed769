package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.AttributeChangeType;
import software.amazon.awssdk.services.cloudformation.model.ChangeSource;
import software.amazon.awssdk.services.cloudformation.model.EvaluationType;
import software.amazon.awssdk.services.cloudformation.model.RequiresRecreation;
import software.amazon.awssdk.services.cloudformation.model.ResourceAttribute;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;
import software.amazon.awssdk.services.cloudformation.model.ResourceTargetDefinition;

/// Names every changed property of one resource down to its leaf, what changed it, and whether it means a new
/// resource.
final class PropertyDifferences {
    private final ResourceProvider provider;
    private final StackDefinition present;
    private final StackDefinition wanted;
    private final Set<String> replaced;

    /// @param replaced logical ids of resources that are replaced by the same change
    PropertyDifferences(
            ResourceProvider provider, StackDefinition present, StackDefinition wanted, Set<String> replaced) {
        this.provider = provider;
        this.present = present;
        this.wanted = wanted;
        this.replaced = replaced;
    }

    List<ResourceChangeDetail> between(ResourceState before, ResourceDeclaration declaration, ObjectNode after) {
        List<ResourceChangeDetail> details = new ArrayList<>();
        for (String name : Json.names(before.properties(), after)) {
            JsonNode declared = declaration.properties().path(name);
            Leaf leaf = new Leaf(before.type(), name, declared, details);
            leaf.visit("/Properties/" + name, before.properties().path(name), after.path(name), declared);
        }
        return details;
    }

    private record Cause(ChangeSource source, String entity, boolean dynamic) {}

    private final class Leaf {
        private final String type;
        private final String name;
        private final JsonNode declared;
        private final List<ResourceChangeDetail> details;

        Leaf(String type, String name, JsonNode declared, List<ResourceChangeDetail> details) {
            this.type = type;
            this.name = name;
            this.declared = declared;
            this.details = details;
        }

        void visit(String path, JsonNode before, JsonNode after, JsonNode source) {
            if ((before.isMissingNode() && after.isMissingNode()) || Json.same(before, after)) {
                return;
            }
            if (before.isObject() && after.isObject()) {
                for (String key : Json.names(before, after)) {
                    visit(path + "/" + key, before.path(key), after.path(key), source.path(key));
                }
            } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
                for (int i = 0; i < before.size(); i++) {
                    visit(path + "/" + i, before.get(i), after.get(i), source.path(i));
                }
            } else {
                details.add(detail(path, before, after, cause(source.isMissingNode() ? declared : source)));
            }
        }

        private ResourceChangeDetail detail(String path, JsonNode before, JsonNode after, Cause cause) {
            return ResourceChangeDetail.builder()
                    .target(ResourceTargetDefinition.builder()
                            .attribute(ResourceAttribute.PROPERTIES)
                            .name(name)
                            .path(path)
                            .requiresRecreation(recreation(cause))
                            .beforeValue(shown(before))
                            .afterValue(shown(after))
                            .attributeChangeType(changeType(before, after))
                            .build())
                    .evaluation(cause.dynamic() ? EvaluationType.DYNAMIC : EvaluationType.STATIC)
                    .changeSource(cause.source())
                    .causingEntity(cause.entity().isEmpty() ? null : cause.entity())
                    .build();
        }

        private RequiresRecreation recreation(Cause cause) {
            if (!provider.requiresReplacement(type, name)) {
                return RequiresRecreation.NEVER;
            }
            return cause.dynamic() ? RequiresRecreation.CONDITIONALLY : RequiresRecreation.ALWAYS;
        }
    }

    private Cause cause(JsonNode declared) {
        for (References.Reference reference : References.all(declared)) {
            if (replaced.contains(reference.name())) {
                return reference.isAttribute()
                        ? new Cause(
                                ChangeSource.RESOURCE_ATTRIBUTE, reference.name() + "." + reference.attribute(), true)
                        : new Cause(ChangeSource.RESOURCE_REFERENCE, reference.name(), true);
            }
            if (wanted.template().parameters().containsKey(reference.name())
                    && !Objects.equals(
                            present.parameters().get(reference.name()),
                            wanted.parameters().get(reference.name()))) {
                return new Cause(ChangeSource.PARAMETER_REFERENCE, reference.name(), false);
            }
        }
        return new Cause(ChangeSource.DIRECT_MODIFICATION, "", false);
    }

    private static AttributeChangeType changeType(JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            return AttributeChangeType.ADD;
        }
        return after.isMissingNode() ? AttributeChangeType.REMOVE : AttributeChangeType.MODIFY;
    }

    private static @Nullable String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        return node.isValueNode() ? Json.text(node) : Json.write(node);
    }
}
