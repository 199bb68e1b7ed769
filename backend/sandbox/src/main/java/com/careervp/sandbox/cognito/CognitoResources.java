package com.careervp.sandbox.cognito;

import com.careervp.sandbox.cloudformation.GeneratedNames;
import com.careervp.sandbox.cloudformation.PropertyReader;
import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceProvider;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// User pools and their clients of a template. Policies about passwords and second factors are kept and have no effect:
/// nobody signs in by password here.
///
/// Source of replacement and return values: the types' pages in the CloudFormation template reference.
public final class CognitoResources implements ResourceProvider {
    private static final String POOL = "AWS::Cognito::UserPool";
    private static final String CLIENT = "AWS::Cognito::UserPoolClient";
    private static final int LONGEST_NAME = 128;
    private static final Map<String, Set<String>> REPLACING = Map.of(
            POOL,
            Set.of("AliasAttributes", "UsernameAttributes", "UsernameConfiguration"),
            CLIENT,
            Set.of("GenerateSecret", "UserPoolId"));

    private final LocalCognito cognito;
    private final Map<String, ObjectNode> live = new ConcurrentHashMap<>();

    public CognitoResources(LocalCognito cognito) {
        this.cognito = cognito;
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
        return request.type().equals(POOL) ? createPool(request) : putClient(request, cognito.newClientId());
    }

    private ProvisionedResource createPool(ResourceRequest request) {
        requireKnown(request);
        String given = new PropertyReader(request.properties()).text("UserPoolName");
        String name = given == null ? GeneratedNames.of(request, LONGEST_NAME) : given;
        return kept(request, describe(cognito.createPool(request.region(), request.account(), name)));
    }

    private static ProvisionedResource describe(UserPool pool) {
        String url = pool.issuer();
        return new ProvisionedResource(
                pool.id(),
                Map.of(
                        "Arn", TextNode.valueOf(pool.arn()),
                        "UserPoolId", TextNode.valueOf(pool.id()),
                        "ProviderURL", TextNode.valueOf(url),
                        "ProviderName", TextNode.valueOf(url.substring("http://".length()))));
    }

    private ProvisionedResource putClient(ResourceRequest request, String clientId) {
        PropertyReader properties = new PropertyReader(request.properties());
        String poolId = properties.required("UserPoolId");
        String given = properties.text("ClientName");
        String name = given == null ? GeneratedNames.of(request, LONGEST_NAME) : given;
        cognito.pool(poolId)
                .orElseThrow(() -> new ResourceException("User pool " + poolId + " does not exist."))
                .putClient(clientId, name);
        return kept(
                request,
                new ProvisionedResource(
                        clientId, Map.of("ClientId", TextNode.valueOf(clientId), "Name", TextNode.valueOf(name))));
    }

    private ProvisionedResource kept(ResourceRequest request, ProvisionedResource made) {
        live.put(request.type() + "|" + made.physicalId(), request.properties().deepCopy());
        return made;
    }

    /// Triggers would change who gets a token and what it says; nothing here runs them.
    private static void requireKnown(ResourceRequest request) {
        if (request.properties().path("LambdaConfig").size() > 0) {
            throw new ResourceException("user pool " + request.logicalId()
                    + " has triggers (LambdaConfig); the sandbox's user pools run none");
        }
    }

    @Override
    public ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        String id = request.physicalId().orElseThrow();
        if (request.type().equals(CLIENT)) {
            return putClient(request, id);
        }
        requireKnown(request);
        UserPool pool =
                cognito.pool(id).orElseThrow(() -> new ResourceException("User pool " + id + " does not exist."));
        return kept(request, describe(pool));
    }

    @Override
    public void delete(ResourceRequest request) {
        String id = request.physicalId().orElseThrow();
        live.remove(request.type() + "|" + id);
        if (request.type().equals(POOL)) {
            cognito.deletePool(id);
        } else {
            cognito.pool(request.properties().path("UserPoolId").asText()).ifPresent(pool -> pool.removeClient(id));
        }
    }

    @Override
    public Optional<ObjectNode> describe(String type, String physicalId) {
        return Optional.ofNullable(live.get(type + "|" + physicalId));
    }
}
