package com.careervp.sandbox.cloudformation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CancelUpdateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.CancelUpdateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.ContinueUpdateRollbackRequest;
import software.amazon.awssdk.services.cloudformation.model.ContinueUpdateRollbackResponse;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackDriftDetectionStatusRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackDriftDetectionStatusResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceDriftsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceDriftsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.DetectStackDriftRequest;
import software.amazon.awssdk.services.cloudformation.model.DetectStackDriftResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecuteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.ExecuteChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateRequest;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateResponse;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateSummaryRequest;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateSummaryResponse;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsResponse;
import software.amazon.awssdk.services.cloudformation.model.ListExportsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListExportsResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.RollbackStackRequest;
import software.amazon.awssdk.services.cloudformation.model.RollbackStackResponse;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.TemplateStage;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.UpdateTerminationProtectionRequest;
import software.amazon.awssdk.services.cloudformation.model.UpdateTerminationProtectionResponse;
import software.amazon.awssdk.services.cloudformation.model.ValidateTemplateRequest;
import software.amazon.awssdk.services.cloudformation.model.ValidateTemplateResponse;

/// CloudFormation on the sandbox's own resource providers. Like AWS it answers at once and works in the background;
/// errors have AWS's types, codes and wording. Stacks live in memory and end with the sandbox.
///
/// Left out: YAML, macros and transforms, nested stacks, stack sets, imports, `Rules` (accepted, not evaluated),
/// stack policies, notifications (accepted, not sent). Safe for use by several threads.
public final class LocalCloudFormation implements CloudFormationClient {
    private final EngineContext context;
    private final StackRegistry stacks = new StackRegistry();
    private final BackgroundWork background = new BackgroundWork();
    private final Definitions definitions;
    private final StackOperations operations;
    private final ChangeSetOperations changeSets;
    private final StackDescriptions descriptions;

    LocalCloudFormation(EngineContext context, TemplateSource source) {
        this.context = context;
        this.definitions = new Definitions(context.providers(), source);
        this.operations = new StackOperations(context, stacks, definitions, background);
        this.changeSets = new ChangeSetOperations(context, stacks, definitions, operations, background);
        this.descriptions = new StackDescriptions(stacks);
    }

    /// @param providers what makes the resources; each type has one. [InertResources] is added by the engine
    public static LocalCloudFormation with(List<ResourceProvider> providers, Surroundings surroundings) {
        List<ResourceProvider> all = new ArrayList<>(providers);
        all.add(new InertResources());
        return new LocalCloudFormation(
                new EngineContext(
                        surroundings.time(),
                        surroundings.ids(),
                        new ProviderRegistry(all),
                        surroundings.alarms(),
                        surroundings.outputs(),
                        surroundings.account(),
                        surroundings.region()),
                surroundings.templates());
    }

    @Override
    public CreateStackResponse createStack(CreateStackRequest request) {
        return CreateStackResponse.builder().stackId(operations.create(request)).build();
    }

    @Override
    public UpdateStackResponse updateStack(UpdateStackRequest request) {
        return UpdateStackResponse.builder().stackId(operations.update(request)).build();
    }

    @Override
    public DeleteStackResponse deleteStack(DeleteStackRequest request) {
        operations.delete(request);
        return DeleteStackResponse.builder().build();
    }

    @Override
    public CancelUpdateStackResponse cancelUpdateStack(CancelUpdateStackRequest request) {
        operations.cancelUpdate(request.stackName());
        return CancelUpdateStackResponse.builder().build();
    }

    @Override
    public RollbackStackResponse rollbackStack(RollbackStackRequest request) {
        return RollbackStackResponse.builder()
                .stackId(operations.rollback(request.stackName(), request.clientRequestToken()))
                .build();
    }

    @Override
    public ContinueUpdateRollbackResponse continueUpdateRollback(ContinueUpdateRollbackRequest request) {
        operations.continueRollback(request.stackName(), request.resourcesToSkip(), request.clientRequestToken());
        return ContinueUpdateRollbackResponse.builder().build();
    }

    @Override
    public UpdateTerminationProtectionResponse updateTerminationProtection(UpdateTerminationProtectionRequest request) {
        StackRecord stack = stacks.require(request.stackName());
        stack.protect(Boolean.TRUE.equals(request.enableTerminationProtection()));
        return UpdateTerminationProtectionResponse.builder().stackId(stack.id()).build();
    }

    @Override
    public CreateChangeSetResponse createChangeSet(CreateChangeSetRequest request) {
        return changeSets.create(request);
    }

    @Override
    public DescribeChangeSetResponse describeChangeSet(DescribeChangeSetRequest request) {
        return changeSets.describe(request);
    }

    @Override
    public ExecuteChangeSetResponse executeChangeSet(ExecuteChangeSetRequest request) {
        changeSets.execute(request);
        return ExecuteChangeSetResponse.builder().build();
    }

    @Override
    public DeleteChangeSetResponse deleteChangeSet(DeleteChangeSetRequest request) {
        changeSets.delete(request);
        return DeleteChangeSetResponse.builder().build();
    }

    @Override
    public ListChangeSetsResponse listChangeSets(ListChangeSetsRequest request) {
        return changeSets.list(request.stackName(), request.nextToken());
    }

    @Override
    public DescribeStacksResponse describeStacks(DescribeStacksRequest request) {
        return descriptions.stacks(request.stackName(), request.nextToken());
    }

    @Override
    public ListStacksResponse listStacks(ListStacksRequest request) {
        return descriptions.list(request);
    }

    @Override
    public DescribeStackEventsResponse describeStackEvents(DescribeStackEventsRequest request) {
        return descriptions.events(request.stackName(), request.nextToken());
    }

    @Override
    public DescribeStackResourceResponse describeStackResource(DescribeStackResourceRequest request) {
        return descriptions.resource(request.stackName(), request.logicalResourceId());
    }

    @Override
    public DescribeStackResourcesResponse describeStackResources(DescribeStackResourcesRequest request) {
        return descriptions.resources(request);
    }

    @Override
    public ListStackResourcesResponse listStackResources(ListStackResourcesRequest request) {
        return descriptions.resourceSummaries(request.stackName(), request.nextToken());
    }

    @Override
    public ListExportsResponse listExports(ListExportsRequest request) {
        return descriptions.exports(request.nextToken());
    }

    @Override
    public GetTemplateResponse getTemplate(GetTemplateRequest request) {
        String changeSet = request.changeSetName();
        StackDefinition definition = changeSet == null
                ? stacks.require(request.stackName()).definition()
                : stacks.changeSet(request.stackName(), changeSet).changeSet().definition();
        return GetTemplateResponse.builder()
                .templateBody(definition.template().text())
                .stagesAvailable(TemplateStage.ORIGINAL, TemplateStage.PROCESSED)
                .build();
    }

    @Override
    public GetTemplateSummaryResponse getTemplateSummary(GetTemplateSummaryRequest request) {
        String stackName = request.stackName();
        Template template = stackName == null
                ? template(request.templateBody(), request.templateURL())
                : stacks.require(stackName).definition().template();
        return StackDescriptions.summary(template);
    }

    @Override
    public ValidateTemplateResponse validateTemplate(ValidateTemplateRequest request) {
        return StackDescriptions.validation(template(request.templateBody(), request.templateURL()));
    }

    private Template template(@Nullable String body, @Nullable String url) {
        return definitions.template(new Submission.TemplateReference(body, url, false), null);
    }

    @Override
    public DetectStackDriftResponse detectStackDrift(DetectStackDriftRequest request) {
        StackRecord stack = stacks.require(request.stackName());
        List<StackResourceDrift> drifts = new DriftDetection(context, stack)
                .run().stream()
                        .filter(drift -> !request.hasLogicalResourceIds()
                                || request.logicalResourceIds().contains(drift.logicalResourceId()))
                        .toList();
        String id = context.ids().next();
        stack.drift().found(id, context.now(), drifts);
        return DetectStackDriftResponse.builder().stackDriftDetectionId(id).build();
    }

    @Override
    public DescribeStackDriftDetectionStatusResponse describeStackDriftDetectionStatus(
            DescribeStackDriftDetectionStatusRequest request) {
        return descriptions.driftDetection(request.stackDriftDetectionId());
    }

    @Override
    public DescribeStackResourceDriftsResponse describeStackResourceDrifts(DescribeStackResourceDriftsRequest request) {
        return descriptions.drifts(request);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /// Interrupts operations that are still running.
    @Override
    public void close() {
        background.close();
    }
}
