package com.careervp.sandbox.lambda;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.CreateAliasRequest;
import software.amazon.awssdk.services.lambda.model.CreateAliasResponse;
import software.amazon.awssdk.services.lambda.model.DeleteAliasRequest;
import software.amazon.awssdk.services.lambda.model.DeleteAliasResponse;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetAliasRequest;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;
import software.amazon.awssdk.services.lambda.model.GetEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.GetEventSourceMappingResponse;
import software.amazon.awssdk.services.lambda.model.ListAliasesRequest;
import software.amazon.awssdk.services.lambda.model.ListAliasesResponse;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsRequest;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsResponse;
import software.amazon.awssdk.services.lambda.model.ListVersionsByFunctionRequest;
import software.amazon.awssdk.services.lambda.model.ListVersionsByFunctionResponse;
import software.amazon.awssdk.services.lambda.model.PublishVersionRequest;
import software.amazon.awssdk.services.lambda.model.PublishVersionResponse;
import software.amazon.awssdk.services.lambda.model.UpdateAliasRequest;
import software.amazon.awssdk.services.lambda.model.UpdateAliasResponse;
import software.amazon.awssdk.services.lambda.model.UpdateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.UpdateEventSourceMappingResponse;

/// The part of Lambda's client that is about versions, aliases and event source mappings.
abstract class VersionOperations implements LambdaClient {
    static final int PAGE_OF_FUNCTIONS = 50;
    private static final int PAGE_OF_MAPPINGS = 100;

    abstract FunctionRegistry functions();

    abstract FunctionOperations operations();

    abstract MappingOperations mappings();

    @Override
    public PublishVersionResponse publishVersion(PublishVersionRequest request) {
        LambdaFunction function = functions().require(request.functionName());
        String version = Integer.toString(function.publish());
        return FunctionDescriptions.copy(
                        FunctionDescriptions.describe(function.target(Optional.of(version))),
                        PublishVersionResponse.builder())
                .build();
    }

    @Override
    public ListVersionsByFunctionResponse listVersionsByFunction(ListVersionsByFunctionRequest request) {
        Page<FunctionConfiguration> page = Page.of(
                operations().versions(functions().require(request.functionName())),
                request.marker(),
                request.maxItems(),
                PAGE_OF_FUNCTIONS);
        return ListVersionsByFunctionResponse.builder()
                .versions(page.items())
                .nextMarker(page.nextMarker())
                .build();
    }

    @Override
    public CreateAliasResponse createAlias(CreateAliasRequest request) {
        return FunctionDescriptions.copy(
                        FunctionDescriptions.describe(
                                functions().require(request.functionName()),
                                operations().createAlias(request)),
                        CreateAliasResponse.builder())
                .build();
    }

    @Override
    public UpdateAliasResponse updateAlias(UpdateAliasRequest request) {
        return FunctionDescriptions.copy(
                        FunctionDescriptions.describe(
                                functions().require(request.functionName()),
                                operations().updateAlias(request)),
                        UpdateAliasResponse.builder())
                .build();
    }

    @Override
    public GetAliasResponse getAlias(GetAliasRequest request) {
        LambdaFunction function = functions().require(request.functionName());
        AliasConfiguration alias =
                FunctionDescriptions.describe(function, operations().requireAlias(function, request.name()));
        return FunctionDescriptions.copy(alias, GetAliasResponse.builder()).build();
    }

    @Override
    public ListAliasesResponse listAliases(ListAliasesRequest request) {
        LambdaFunction function = functions().require(request.functionName());
        List<AliasConfiguration> all = function.aliases().stream()
                .map(alias -> FunctionDescriptions.describe(function, alias))
                .toList();
        Page<AliasConfiguration> page = Page.of(all, request.marker(), request.maxItems(), PAGE_OF_FUNCTIONS);
        return ListAliasesResponse.builder()
                .aliases(page.items())
                .nextMarker(page.nextMarker())
                .build();
    }

    @Override
    public DeleteAliasResponse deleteAlias(DeleteAliasRequest request) {
        functions().require(request.functionName()).removeAlias(request.name());
        return DeleteAliasResponse.builder().build();
    }

    @Override
    public ListEventSourceMappingsResponse listEventSourceMappings(ListEventSourceMappingsRequest request) {
        List<EventSourceMappingConfiguration> all =
                mappings().list(request.functionName(), request.eventSourceArn()).stream()
                        .map(FunctionDescriptions::describe)
                        .toList();
        Page<EventSourceMappingConfiguration> page =
                Page.of(all, request.marker(), request.maxItems(), PAGE_OF_MAPPINGS);
        return ListEventSourceMappingsResponse.builder()
                .eventSourceMappings(page.items())
                .nextMarker(page.nextMarker())
                .build();
    }

    @Override
    public GetEventSourceMappingResponse getEventSourceMapping(GetEventSourceMappingRequest request) {
        return FunctionDescriptions.copy(
                        FunctionDescriptions.describe(mappings().require(request.uuid())),
                        GetEventSourceMappingResponse.builder())
                .build();
    }

    @Override
    public UpdateEventSourceMappingResponse updateEventSourceMapping(UpdateEventSourceMappingRequest request) {
        return FunctionDescriptions.copy(
                        FunctionDescriptions.describe(mappings().update(request)),
                        UpdateEventSourceMappingResponse.builder())
                .build();
    }
}
