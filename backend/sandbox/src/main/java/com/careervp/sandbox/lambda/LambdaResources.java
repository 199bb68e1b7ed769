package com.careervp.sandbox.lambda;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceProvider;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// Makes functions, versions, aliases, event source mappings and asynchronous settings from a template.
///
/// Source of replacement and return values: the types' pages in the CloudFormation template reference.
public final class LambdaResources implements ResourceProvider {
    static final String FUNCTION = "AWS::Lambda::Function";
    static final String VERSION = "AWS::Lambda::Version";
    static final String ALIAS = "AWS::Lambda::Alias";
    static final String MAPPING = "AWS::Lambda::EventSourceMapping";
    static final String INVOKE_CONFIG = "AWS::Lambda::EventInvokeConfig";

    private static final Map<String, Set<String>> REPLACING = Map.of(
            FUNCTION, Set.of("FunctionName", "PackageType", "TenancyConfig"),
            VERSION, Set.of("FunctionName", "Description", "CodeSha256", "RuntimePolicy"),
            ALIAS, Set.of("FunctionName", "Name"),
            MAPPING, Set.of("EventSourceArn", "SelfManagedEventSource", "StartingPosition"),
            INVOKE_CONFIG, Set.of("FunctionName", "Qualifier"));

    private final FunctionResources functions;
    private final MappingResources mappings;

    public LambdaResources(LocalLambda lambda) {
        this.functions = new FunctionResources(lambda);
        this.mappings = new MappingResources(lambda);
    }

    @Override
    public Set<String> types() {
        return REPLACING.keySet();
    }

    @Override
    public boolean requiresReplacement(String type, String property) {
        return REPLACING.getOrDefault(type, Set.of()).contains(property);
    }

    @Override
    public ProvisionedResource create(ResourceRequest request) {
        return answering(() -> switch (request.type()) {
            case FUNCTION -> functions.createFunction(request);
            case VERSION -> functions.createVersion(request);
            case ALIAS -> functions.putAlias(request);
            case MAPPING -> mappings.create(request);
            case INVOKE_CONFIG -> mappings.putInvokeConfig(request);
            default -> throw unknown(request.type());
        });
    }

    @Override
    public ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        return answering(() -> switch (request.type()) {
            case FUNCTION -> functions.updateFunction(request);
            case VERSION -> functions.describeVersion(request);
            case ALIAS -> functions.putAlias(request);
            case MAPPING -> mappings.update(request);
            case INVOKE_CONFIG -> mappings.putInvokeConfig(request);
            default -> throw unknown(request.type());
        });
    }

    @Override
    public void delete(ResourceRequest request) {
        String id = request.physicalId().orElse("");
        switch (request.type()) {
            case FUNCTION -> functions.deleteFunction(id);
            case VERSION -> functions.deleteVersion(id);
            case ALIAS -> functions.deleteAlias(id);
            case MAPPING -> mappings.delete(id);
            case INVOKE_CONFIG -> mappings.deleteInvokeConfig(id);
            default -> throw unknown(request.type());
        }
    }

    @Override
    public Optional<ObjectNode> describe(String type, String physicalId) {
        return type.equals(FUNCTION) ? functions.describeFunction(physicalId) : Optional.empty();
    }

    /// Passes the service's refusals on in CloudFormation's form.
    private static ProvisionedResource answering(Supplier<ProvisionedResource> work) {
        try {
            return work.get();
        } catch (AwsServiceException e) {
            throw new ResourceException(
                    "Resource handler returned message: \"" + e.getMessage() + "\" (HandlerErrorCode: "
                            + e.awsErrorDetails().errorCode() + ")",
                    e);
        }
    }

    private static ResourceException unknown(String type) {
        return new ResourceException(type + " is not made by " + LambdaResources.class.getSimpleName());
    }
}
