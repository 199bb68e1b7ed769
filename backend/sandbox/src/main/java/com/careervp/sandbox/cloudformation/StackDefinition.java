package com.careervp.sandbox.cloudformation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/// What a stack shall be: everything that a create or update says.
///
/// @param parameters a value for every parameter of the template
record StackDefinition(
        Template template,
        Map<String, String> parameters,
        List<Tag> tags,
        RollbackSettings rollback,
        List<Capability> capabilities) {

    StackDefinition {
        parameters = Map.copyOf(parameters);
        tags = List.copyOf(tags);
        capabilities = List.copyOf(capabilities);
    }

    /// In the template's order; values that the template hides are masked.
    List<Parameter> shownParameters() {
        return template.parameters().values().stream()
                .map(declaration -> Parameter.builder()
                        .parameterKey(declaration.name())
                        .parameterValue(
                                declaration.noEcho()
                                        ? "****"
                                        : Optional.ofNullable(parameters.get(declaration.name()))
                                                .orElse(""))
                        .build())
                .toList();
    }
}
