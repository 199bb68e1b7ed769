package com.careervp.sandbox.cloudformation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.RollbackConfiguration;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;

/// What the requests that define a stack have in common.
///
/// @param tags null keeps those the stack has
/// @param rollback null keeps what the stack has
record Submission(
        TemplateReference template,
        List<Parameter> parameters,
        @Nullable List<Tag> tags,
        @Nullable RollbackConfiguration rollback,
        List<Capability> capabilities) {

    /// Where the template is: in the request, at a URL, or the one the stack has.
    record TemplateReference(
            @Nullable String body, @Nullable String url, boolean previous) {}

    static Submission of(CreateStackRequest request) {
        return new Submission(
                new TemplateReference(request.templateBody(), request.templateURL(), false),
                request.parameters(),
                request.tags(),
                request.rollbackConfiguration(),
                request.capabilities());
    }

    static Submission of(UpdateStackRequest request) {
        return new Submission(
                new TemplateReference(
                        request.templateBody(),
                        request.templateURL(),
                        Boolean.TRUE.equals(request.usePreviousTemplate())),
                request.parameters(),
                request.hasTags() ? request.tags() : null,
                request.rollbackConfiguration(),
                request.capabilities());
    }

    static Submission of(CreateChangeSetRequest request) {
        return new Submission(
                new TemplateReference(
                        request.templateBody(),
                        request.templateURL(),
                        Boolean.TRUE.equals(request.usePreviousTemplate())),
                request.parameters(),
                request.hasTags() ? request.tags() : null,
                request.rollbackConfiguration(),
                request.capabilities());
    }
}
