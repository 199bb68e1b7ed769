package com.careervp.sandbox.cloudformation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackDriftDetectionStatusResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceDriftsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceDriftsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Export;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateSummaryResponse;
import software.amazon.awssdk.services.cloudformation.model.ListExportsResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.ParameterConstraints;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDetail;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;
import software.amazon.awssdk.services.cloudformation.model.TemplateParameter;
import software.amazon.awssdk.services.cloudformation.model.ValidateTemplateResponse;

/// Answers the requests that only read.
final class StackDescriptions {
    private static final int PAGE = 100;

    private final StackRegistry stacks;

    StackDescriptions(StackRegistry stacks) {
        this.stacks = stacks;
    }

    DescribeStacksResponse stacks(@Nullable String name, @Nullable String token) {
        List<Stack> found = name == null
                ? stacks.all().stream()
                        .filter(stack -> !stack.isDeleted())
                        .map(StackRecord::describe)
                        .toList()
                : List.of(stacks.require(name).describe());
        Pages<Stack> page = Pages.of(found, token, PAGE);
        return DescribeStacksResponse.builder()
                .stacks(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    ListStacksResponse list(ListStacksRequest request) {
        List<StackSummary> found = stacks.all().stream()
                .map(StackRecord::describe)
                .filter(stack -> !request.hasStackStatusFilters()
                        || request.stackStatusFilters().contains(stack.stackStatus()))
                .map(StackDescriptions::summary)
                .toList();
        Pages<StackSummary> page = Pages.of(found, request.nextToken(), PAGE);
        return ListStacksResponse.builder()
                .stackSummaries(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static StackSummary summary(Stack stack) {
        return StackSummary.builder()
                .stackId(stack.stackId())
                .stackName(stack.stackName())
                .templateDescription(stack.description())
                .creationTime(stack.creationTime())
                .lastUpdatedTime(stack.lastUpdatedTime())
                .deletionTime(stack.deletionTime())
                .stackStatus(stack.stackStatus())
                .stackStatusReason(stack.stackStatusReason())
                .build();
    }

    DescribeStackEventsResponse events(String name, @Nullable String token) {
        StackRecord stack = stacks.find(name)
                .orElseThrow(() -> CloudFormationErrors.validation("Stack [" + name + "] does not exist"));
        Pages<StackEvent> page = Pages.of(stack.eventsNewestFirst(), token, PAGE);
        return DescribeStackEventsResponse.builder()
                .stackEvents(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /// At most 100, as on AWS; a logical or physical id narrows them down.
    DescribeStackResourcesResponse resources(DescribeStackResourcesRequest request) {
        String stackName = request.stackName();
        StackRecord stack =
                stackName == null ? owner(String.valueOf(request.physicalResourceId())) : stacks.require(stackName);
        List<StackResource> found = stack.resources().stream()
                .filter(resource -> request.logicalResourceId() == null
                        || resource.logicalId().equals(request.logicalResourceId()))
                .limit(PAGE)
                .map(resource -> StackResource.builder()
                        .stackName(stack.name())
                        .stackId(stack.id())
                        .logicalResourceId(resource.logicalId())
                        .physicalResourceId(resource.physicalId())
                        .resourceType(resource.type())
                        .timestamp(resource.at())
                        .resourceStatus(resource.status())
                        .build())
                .toList();
        return DescribeStackResourcesResponse.builder().stackResources(found).build();
    }

    private StackRecord owner(String physicalId) {
        return stacks.all().stream()
                .filter(stack -> stack.resources().stream()
                        .anyMatch(resource -> resource.physicalId().equals(physicalId)))
                .findFirst()
                .orElseThrow(() -> CloudFormationErrors.validation("Stack for " + physicalId + " does not exist"));
    }

    DescribeStackResourceResponse resource(String stackName, String logicalId) {
        StackRecord stack = stacks.require(stackName);
        ResourceState resource = stack.resource(logicalId)
                .orElseThrow(() -> CloudFormationErrors.validation(
                        "Resource " + logicalId + " does not exist for stack " + stack.name()));
        return DescribeStackResourceResponse.builder()
                .stackResourceDetail(StackResourceDetail.builder()
                        .stackName(stack.name())
                        .stackId(stack.id())
                        .logicalResourceId(resource.logicalId())
                        .physicalResourceId(resource.physicalId())
                        .resourceType(resource.type())
                        .lastUpdatedTimestamp(resource.at())
                        .resourceStatus(resource.status())
                        .build())
                .build();
    }

    ListStackResourcesResponse resourceSummaries(String stackName, @Nullable String token) {
        Pages<ResourceState> page = Pages.of(stacks.require(stackName).resources(), token, PAGE);
        return ListStackResourcesResponse.builder()
                .stackResourceSummaries(page.items().stream()
                        .map(resource -> StackResourceSummary.builder()
                                .logicalResourceId(resource.logicalId())
                                .physicalResourceId(resource.physicalId())
                                .resourceType(resource.type())
                                .lastUpdatedTimestamp(resource.at())
                                .resourceStatus(resource.status())
                                .build())
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    ListExportsResponse exports(@Nullable String token) {
        List<Export> found = stacks.all().stream()
                .filter(stack -> !stack.isDeleted())
                .flatMap(stack -> stack.outputs().stream()
                        .filter(output -> output.exportName() != null)
                        .map(output -> export(stack, output)))
                .toList();
        Pages<Export> page = Pages.of(found, token, PAGE);
        return ListExportsResponse.builder()
                .exports(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static Export export(StackRecord stack, Output output) {
        return Export.builder()
                .exportingStackId(stack.id())
                .name(output.exportName())
                .value(output.outputValue())
                .build();
    }

    DescribeStackDriftDetectionStatusResponse driftDetection(String detectionId) {
        return stacks.all().stream()
                .flatMap(stack -> stack.drift().detection(detectionId, stack.id()).stream())
                .findFirst()
                .orElseThrow(() ->
                        CloudFormationErrors.validation("Drift detection with id " + detectionId + " does not exist"));
    }

    DescribeStackResourceDriftsResponse drifts(DescribeStackResourceDriftsRequest request) {
        List<StackResourceDrift> found = stacks.require(request.stackName()).drift().drifts().stream()
                .filter(drift -> !request.hasStackResourceDriftStatusFilters()
                        || request.stackResourceDriftStatusFilters().contains(drift.stackResourceDriftStatus()))
                .toList();
        Pages<StackResourceDrift> page = Pages.of(found, request.nextToken(), PAGE);
        return DescribeStackResourceDriftsResponse.builder()
                .stackResourceDrifts(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    static ValidateTemplateResponse validation(Template template) {
        return ValidateTemplateResponse.builder()
                .description(template.description())
                .parameters(template.parameters().values().stream()
                        .map(parameter -> TemplateParameter.builder()
                                .parameterKey(parameter.name())
                                .defaultValue(parameter.defaultValue().orElse(null))
                                .noEcho(parameter.noEcho())
                                .description(parameter.description().orElse(null))
                                .build())
                        .toList())
                .capabilities(List.copyOf(Definitions.capabilitiesOf(template)))
                .build();
    }

    static GetTemplateSummaryResponse summary(Template template) {
        return GetTemplateSummaryResponse.builder()
                .description(template.description())
                .version("2010-09-09")
                .metadata(
                        template.root().has("Metadata")
                                ? Json.write(template.root().get("Metadata"))
                                : null)
                .resourceTypes(template.resources().values().stream()
                        .map(ResourceDeclaration::type)
                        .distinct()
                        .toList())
                .capabilities(List.copyOf(Definitions.capabilitiesOf(template)))
                .parameters(template.parameters().values().stream()
                        .map(StackDescriptions::declaration)
                        .toList())
                .build();
    }

    private static software.amazon.awssdk.services.cloudformation.model.ParameterDeclaration declaration(
            ParameterDeclaration parameter) {
        List<String> allowed = parameter
                .body()
                .path("AllowedValues")
                .valueStream()
                .map(Json::text)
                .toList();
        return software.amazon.awssdk.services.cloudformation.model.ParameterDeclaration.builder()
                .parameterKey(parameter.name())
                .parameterType(parameter.type())
                .defaultValue(parameter.defaultValue().orElse(null))
                .noEcho(parameter.noEcho())
                .description(parameter.description().orElse(null))
                .parameterConstraints(
                        ParameterConstraints.builder().allowedValues(allowed).build())
                .build();
    }
}
